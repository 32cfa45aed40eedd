package org.keptword.interop.internal;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Reads a FHIR R4 Questionnaire. The model of FHIR is loaded with the first file that comes, and not before. */
final class FhirReader {

    private static final Pattern REASON = Pattern.compile("^HAPI-\\d+:\\s*");
    private static final int LONGEST_REASON = 200;

    private FhirReader() {}

    /** Holds what is costly to make; a class of its own, so that it is made on first use. */
    private static final class Model {

        static final FhirContext CONTEXT = made();

        private static FhirContext made() {
            FhirContext context = FhirContext.forR4();
            context.setParserErrorHandler(new StrictErrorHandler());
            return context;
        }
    }

    /** {@link org.keptword.shared.DomainRefusal} where the file is no such questionnaire. */
    static Questionnaire read(FileShape shape) {
        try {
            return Model.CONTEXT.newJsonParser().parseResource(Questionnaire.class, shape.text());
        } catch (DataFormatException broken) {
            throw FileShape.refusal("notR4", reason(broken.getMessage()));
        } catch (RuntimeException broken) {
            // what is wrong in markup comes wrapped
            if (broken.getCause() instanceof FHIRException said) {
                throw FileShape.refusal("notR4", reason(said.getMessage()));
            }
            throw broken;
        }
    }

    /** What FHIR says of it, which names the element and the value. */
    private static String reason(@Nullable String message) {
        Matcher code = REASON.matcher(message == null ? "" : message);
        String plain = code.replaceFirst("").replaceAll("\\s+", " ").strip();
        return plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON) + "\u2026";
    }
}
