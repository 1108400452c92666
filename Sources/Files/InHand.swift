internal import Glibc
internal import Synchronization

/// Remembers over the death of a process what it had in hand: a file it was reading, a document it was making.
///
/// Each worker has a slot. A slot is written before the work and cleared after it; what a run finds in one when it begins
/// was in hand when an earlier run ended, and is suspect until it is settled. The operating system keeps what was written
/// when a process dies, so nothing waits for the disk. A request to stop clears all slots (``clearAll()``): what is in hand
/// then becomes no suspect.
public final class InHand: Sendable {
    private static let slotSize = 512
    /// Slots before those of the workers, for what is suspect already.
    private static let suspectSlots = 64

    private let file: OpenFile
    private let slots: [String: Int]

    /// What was in hand when earlier runs ended.
    public var suspects: Set<String> { Set(slots.keys) }

    /// Opens the record, making it where needed.
    public init(_ path: String) throws(FileFault) {
        file = try OpenFile(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o666)
        let bytes = try file.read(upTo: min(try file.status().size, 1 << 20))
        let left = Set(bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }).sorted()
        slots = Dictionary(uniqueKeysWithValues: left.prefix(InHand.suspectSlots).enumerated().map { ($1, $0) })
        for slot in 0..<InHand.suspectSlots where slot < left.count || slot * InHand.slotSize < bytes.count {
            write(slot < left.count ? left[slot] : "", slot)
        }
        guard ftruncate(file.descriptor, off_t(InHand.suspectSlots * InHand.slotSize)) == 0 else {
            throw .system(path, "write")
        }
        InHand.open.store(file.descriptor, ordering: .relaxed)
    }

    deinit { _ = InHand.open.compareExchange(expected: file.descriptor, desired: -1, ordering: .relaxed) }

    /// Says what a worker takes in hand; `nil` when it is done with it.
    public func take(_ work: String?, worker: Int = 0) { write(work ?? "", InHand.suspectSlots + worker) }

    /// Says that something is no longer suspect.
    public func settle(_ work: String) {
        if let slot = slots[work] { write("", slot) }
    }

    private func write(_ text: String, _ slot: Int) {
        var bytes = Array(text.utf8.prefix(InHand.slotSize - 1))
        bytes += [UInt8](repeating: 0, count: InHand.slotSize - bytes.count)
        _ = pwrite(file.descriptor, bytes, bytes.count, off_t(slot * InHand.slotSize))
    }

    private static let open = Atomic<Int32>(-1)

    /// Clears the workers' slots of the record that is open; may be called by a signal's handler.
    public static func clearAll() {
        let descriptor = open.load(ordering: .relaxed)
        if descriptor >= 0 { _ = ftruncate(descriptor, off_t(suspectSlots * slotSize)) }
    }
}
