package org.keptword.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.util.Set;

/** Holds the layers of the pages: the frame that every page stands in, and the pages of each feature, which see records only. */
@AnalyzeClasses(packages = "org.keptword.web", importOptions = ImportOption.DoNotIncludeTests.class)
class WebArchitectureTest {

    private static final String ROOT = "org.keptword.web.";

    /** What every page uses; together one layer below all pages. */
    private static final Set<String> FRAME =
            Set.of("api", "chart", "entry", "export", "files", "paper", "routing", "shell", "table", "tags", "text");

    /** The packages of pages, by feature. */
    private static final Set<String> PAGES = Set.of(
            "agenda",
            "appointments",
            "audit",
            "backups",
            "cases",
            "copy",
            "goals",
            "guide",
            "help",
            "homework",
            "interop",
            "keycopy",
            "measures",
            "notices",
            "palette",
            "people",
            "portal",
            "prep",
            "progress",
            "promises",
            "reminders",
            "retention",
            "review",
            "safety",
            "sessions",
            "sharing",
            "summary",
            "today");

    @ArchTest
    static final ArchRule everyPackageIsKnown = classes()
            .that()
            .resideOutsideOfPackage("org.keptword.web")
            .should(new ArchCondition<JavaClass>("belong to the frame or a page") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String part = part(type);
                    events.add(new SimpleConditionEvent(
                            type,
                            FRAME.contains(part) || PAGES.contains(part),
                            type.getName() + " is in no known package"));
                }
            });

    @ArchTest
    static final ArchRule pagesAndFrameAreFreeOfCycles = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    String part = part(type);
                    return SliceIdentifier.of(FRAME.contains(part) ? "frame" : part);
                }

                @Override
                public String getDescription() {
                    return "the frame and the pages of each feature";
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule pagesSeeRecordsAndNoEntities = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.keptword..model..", "org.keptword..internal..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule namedBeansAreCalledBacking =
            classes().that().areAnnotatedWith(Named.class).should().haveSimpleNameEndingWith("Backing");

    @ArchTest
    static final ArchRule beansOfAViewAreSerializable = classes()
            .that()
            .areAnnotatedWith(jakarta.faces.view.ViewScoped.class)
            .should()
            .beAssignableTo(Serializable.class);

    @ArchTest
    static final ArchRule servicesAreInjectedAndNotPublic =
            noFields().that().areAnnotatedWith(Inject.class).should().bePublic();

    /** The server is provisioned without a provider of it: nothing would be checked. */
    @ArchTest
    static final ArchRule noBeanValidation =
            noClasses().should().dependOnClassesThat().resideInAPackage("jakarta.validation..");

    @ArchTest
    static final ArchRule jsonHasOneProvider = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.json.Json")
            .because("each of its calls searches all libraries for the provider, and JsonDocuments found it once");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Dto|Controller|Desk|Room|Rows|Steps|Shelf|Book|Rounds)");

    private static String part(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "none";
        }
        String rest = name.substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
