import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Runs veraPDF over many files in one virtual machine.
 *
 * <p>Input: one line a file, its flavours and its path with a tab between them ({@code ua1,2a<tab>report.pdf}). Output: one
 * line a file and flavour, {@code path<tab>flavour<tab>compliant}, {@code failed} or {@code error}, and, after two more tabs,
 * how often each rule failed and what it says.
 */
public final class Validate {
    private Validate() {}

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] parts = line.split("\t", 2);
            for (String flavour : parts[0].split(",")) {
                validate(out, parts[1], flavour);
            }
        }
    }

    private static void validate(PrintStream out, String path, String id) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(path), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.isCompliant()) {
                out.println(path + "\t" + id + "\tcompliant");
                return;
            }
            Map<String, Integer> failures = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                    failures.merge(rule + "\t" + clean(assertion.getMessage()), 1, Integer::sum);
                }
            }
            failures.forEach((rule, count) -> out.println(path + "\t" + id + "\tfailed\t" + count + "\t" + rule));
            if (failures.isEmpty()) {
                out.println(path + "\t" + id + "\tfailed\t0\t\t");
            }
        } catch (Exception exception) {
            out.println(path + "\t" + id + "\terror\t1\t\t" + clean(exception.toString()));
        }
    }

    private static String clean(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
