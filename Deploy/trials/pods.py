#!/usr/bin/env python3
"""Makes the example's documents in pods as Kubernetes would run them.   pods.py PACKAGE PROGRAM

The last stage of Deploy/kubernetes/Containerfile is built by buildah on a clean root of Debian, with PACKAGE (make deb) in the
place of what its first stage makes. Pods are run by runc from what the manifests beside it say: user, arguments, variables,
capabilities, read-only root, the memory's limit, mounts; each has process 1 of its own. Parts are taken away in the act, asked to
stop, begun twice at once with the same index, and begun again as Kubernetes would. In the end the documents must be those of one
run of PROGRAM on this machine, byte for byte. What only a cluster has (volumes over machines, its controllers) is not tried.

Needs root, buildah, runc, debootstrap, python3-yaml, and the network for packages of Debian.
"""
import copy
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import yaml

HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parent.parent
AS_OF = "2023-10-09T18:00:00+07:00"
# Exit statuses that the manifest declares to be past help.
FINAL = {64, 66, 78}
# Seconds within which a part that is asked to stop must have ended.
GRACE = 10


def fail(what):
    sys.exit(f"FAIL {what}")


def call(*words, **more):
    result = subprocess.run([str(word) for word in words], capture_output=True, text=True, **more)
    if result.returncode != 0:
        fail(f"{' '.join(map(str, words))}\n{result.stdout[-2000:]}{result.stderr[-2000:]}")
    return result.stdout


class Image:
    """The recipe's image, unpacked."""

    def __init__(self, work, package):
        self.store = ["buildah", "--storage-driver", "vfs", "--root", work / "store", "--runroot", work / "run"]
        self.environment = dict(os.environ, BUILDAH_ISOLATION="chroot")
        root = work / "debian"
        print("==> building the image", flush=True)
        call(HERE / "root.sh", "bookworm", root)
        container = self.buildah("from", "scratch").strip()
        self.buildah("add", container, root, "/")
        self.buildah("commit", container, "localhost/debian")
        self.buildah("rm", container)
        shutil.rmtree(root)
        # What the first stage leaves.
        stage = work / "stage"
        (stage / "package").mkdir(parents=True)
        shutil.copy(package, stage / "package")
        recipe = HOME / "Deploy" / "kubernetes"
        self.buildah(
            "build", "-f", recipe / "Containerfile", "--ignorefile", recipe / "Containerfile.dockerignore",
            "--build-arg", "DEBIAN_IMAGE=localhost/debian", "--build-context", f"build={stage}", "-t", "localhost/baocao", HOME)
        self.config = json.loads(self.buildah("inspect", "--type", "image", "localhost/baocao"))["OCIv1"]["config"]
        container = self.buildah("from", "localhost/baocao").strip()
        self.root = pathlib.Path(self.buildah("mount", container).strip())

    def buildah(self, *words):
        return call(*self.store, *words, env=self.environment)


class Pod:
    """One pod of a job: its containers one after the other, each with an index of the job."""

    number = 0

    def __init__(self, work, image, container, template, data, index=None, arguments=None):
        Pod.number += 1
        self.name = f"baocao-{os.getpid()}-{Pod.number}"
        self.state = work / "runc"
        self.bundle = work / "bundles" / self.name
        scratch = self.bundle / "scratch"
        scratch.mkdir(parents=True)
        security = container["securityContext"]
        who = template["securityContext"]
        os.chown(scratch, who["runAsUser"], who["fsGroup"])
        variables = {name: value for name, value in (pair.split("=", 1) for pair in image.config.get("Env", []))}
        variables |= {entry["name"]: entry["value"] for entry in container.get("env", [])}
        if index is not None:
            variables["JOB_COMPLETION_INDEX"] = str(index)
        spec = json.loads(call("runc", "spec", "--bundle", self.bundle) or "null") or json.loads(
            (self.bundle / "config.json").read_text())
        places = {"data": data, "scratch": scratch}
        spec["process"].update(
            terminal=False, args=image.config["Entrypoint"] + (arguments or container["args"]), cwd="/",
            user={"uid": who["runAsUser"], "gid": who["runAsGroup"]},
            env=[f"{name}={value}" for name, value in variables.items()],
            noNewPrivileges=not security["allowPrivilegeEscalation"])
        if security["capabilities"]["drop"] != ["ALL"]:
            fail("a pod keeps capabilities")
        spec["process"]["capabilities"] = {kind: [] for kind in spec["process"]["capabilities"]}
        spec["root"] = {"path": str(image.root), "readonly": security["readOnlyRootFilesystem"]}
        spec["mounts"] += [
            {"destination": mount["mountPath"], "type": "bind", "source": str(places[mount["name"]]), "options": ["rbind", "rw"]}
            for mount in container["volumeMounts"]]
        limit = container.get("resources", {}).get("limits", {}).get("memory")
        if limit:
            scale = {"Mi": 1 << 20, "Gi": 1 << 30}[limit[-2:]]
            spec["linux"].setdefault("resources", {})["memory"] = {"limit": int(limit[:-2]) * scale}
        (self.bundle / "config.json").write_text(json.dumps(spec))
        self.log = open(self.bundle / "log", "w+b")
        self.process = subprocess.Popen(
            ["runc", "--root", self.state, "run", "--bundle", self.bundle, self.name], stdin=subprocess.DEVNULL,
            stdout=self.log, stderr=self.log)

    def signal(self, name):
        """What the kubelet sends to process 1."""
        return subprocess.run(
            ["runc", "--root", self.state, "kill", self.name, name], capture_output=True).returncode == 0

    def processes(self):
        told = subprocess.run(["runc", "--root", self.state, "ps", "-f", "json", self.name], capture_output=True, text=True)
        return json.loads(told.stdout) if told.returncode == 0 else []

    def wait(self):
        status = self.process.wait()
        self.log.seek(0)
        self.words = self.log.read().decode()
        self.log.close()
        return status


def manifest(name):
    return yaml.safe_load((HOME / "Deploy" / "kubernetes" / f"{name}.yaml").read_text())


class Cluster:
    def __init__(self, work, image, data):
        self.work, self.image, self.data = work, image, data
        self.job = manifest("job")["spec"]
        self.template = self.job["template"]["spec"]
        self.tries = 0

    def part(self, index, arguments=None):
        self.tries += 1
        return Pod(self.work, self.image, self.template["containers"][0], self.template, self.data, index, arguments)

    def step(self, name, more):
        """A job of one pod: its first containers, then the others."""
        template = manifest(name)["spec"]["template"]["spec"]
        for container in template.get("initContainers", []) + template["containers"]:
            pod = Pod(self.work, self.image, container, template, self.data, arguments=container["args"] + more.get(
                container["args"][0], []))
            status = pod.wait()
            print(f"{container['args'][0]}: {status}, {pod.words.strip().splitlines()[-1]}")
            if status != 0:
                fail(f"{name} ended with {status}: {pod.words}")

    def until_done(self, index):
        """Begins a part again as the job's controller would."""
        for _ in range(self.job["backoffLimitPerIndex"] + 1):
            pod = self.part(index)
            status = pod.wait()
            if status == 0:
                return pod
            if status in FINAL:
                break
        fail(f"part {index} ended with {status}: {pod.words}")

    def in_the_act(self, index, made_before):
        """A part that has begun to make documents."""
        pod = self.part(index)
        for _ in range(3000):
            if pod.process.poll() is not None:
                return pod, False
            if len(list(self.data.glob("out/*/*/*.pdf"))) > made_before:
                return pod, True
            time.sleep(0.002)
        fail(f"part {index} makes nothing")


def main():
    package, program = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    if os.geteuid() != 0:
        sys.exit("error: this trial runs containers and needs root")
    work = pathlib.Path(tempfile.mkdtemp(prefix="baocao-pods-"))
    image = Image(work, package)
    if image.config["User"] != "65532:65532" or image.config["Entrypoint"] != ["/usr/bin/baocao"]:
        fail(f"the image is not as the recipe says: {image.config}")
    # Where the volume is mounted, which the runtime would make.
    (image.root / "data").mkdir()
    before = {str(path): path.lstat().st_mtime_ns for path in image.root.rglob("*")}

    data = work / "data"
    data.mkdir()
    example = HOME / "Examples" / "thanh-tri-2023"
    shutil.copytree(example, data / "campaign", ignore=shutil.ignore_patterns("ledger.*", "feedback"))
    shutil.copytree(data / "campaign", work / "whole-campaign")
    call(program, "run", work / "whole-campaign", "--as-of", AS_OF, "--out", work / "whole", env=dict(os.environ, BAOCAO_HOME=str(HOME)))
    call("chown", "-R", "65532:65532", data)

    cluster = Cluster(work, image, data)
    cluster.step("plan", {"plan": ["--as-of", AS_OF]})
    made = lambda: len(list(data.glob("out/*/*/*.pdf")))
    count = cluster.job["completions"]

    # Two pods with one index at once: a node was believed lost and is not.
    twins = [cluster.part(0), cluster.part(0)]
    statuses = [pod.wait() for pod in twins]
    if statuses != [0, 0]:
        fail(f"two pods of one index ended with {statuses}: {twins[0].words}{twins[1].words}")
    print("two pods of index 0 at once: 0, 0")

    # Asked to stop as process 1, and taken away, in the act; both come again.
    for index, name, expected in ((1, "TERM", 143), (2, "KILL", 137)):
        pod, is_caught = cluster.in_the_act(index, made())
        begun = time.time()
        if is_caught and not pod.signal(name):
            is_caught = False
        status = pod.wait()
        took = time.time() - begun
        if is_caught and status not in (expected, 0):
            fail(f"SIG{name} to process 1 ended with {status}: {pod.words}")
        if took > GRACE:
            fail(f"SIG{name} to process 1 took {took:.1f} s")
        print(f"SIG{name} to index {index}: {status} after {took:.1f} s")
        cluster.until_done(index)
    # Asked to stop before it has done anything.
    pod = cluster.part(3)
    while not pod.signal("TERM") and pod.process.poll() is None:
        time.sleep(0.002)
    status = pod.wait()
    if status not in (0, 143):
        fail(f"SIGTERM at the start ended with {status}: {pod.words}")
    print(f"SIGTERM to index 3 at the start: {status}")
    for index in range(3, count):
        cluster.until_done(index)

    # What no retry helps, ends with what the job's policy names.
    for arguments, expected in (
        (["render", "/data/nowhere", "--out", "/data/out"], 66), (["render", "/data/campaign", "--jobs", "0"], 64),
        (["render", "/data/campaign", "--out", "/usr/out"], 74),
    ):
        pod = cluster.part(0, arguments)
        status = pod.wait()
        if status != expected:
            fail(f"{arguments} ended with {status}: {pod.words}")
    rules = cluster.job["podFailurePolicy"]["rules"]
    if set(rules[0]["onExitCodes"]["values"]) != FINAL:
        fail("the job's policy names other statuses")

    cluster.step("join", {})
    if leftovers := [str(path) for path in data.rglob("*.tmp")]:
        fail(f"left behind: {leftovers}")
    after = {str(path): path.lstat().st_mtime_ns for path in image.root.rglob("*")}
    if after != before:
        fail(f"the image was written to: {set(after.items()) ^ set(before.items())}")
    print(call(HERE / "same-documents.sh", work / "whole", data / "out").strip())
    subprocess.run([*image.store, "rm", "--all"], capture_output=True, env=image.environment)
    shutil.rmtree(work)
    print(f"ok: {count} parts in {cluster.tries} pods, one stopped, one taken away, one begun twice")


main()
