package org.keptword;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Tuple;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.keptword.access.Permit;
import org.keptword.goals.GoalService;
import org.keptword.shared.GoalId;
import org.keptword.shared.Reads;

/** Holds the map of features and the way data flows. A package that is not on the map fails. */
@AnalyzeClasses(packages = "org.keptword", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.keptword.";

    /** The tier of each feature; arrows point to a lower tier only, none inside a tier. */
    private static final Map<String, Integer> TIERS = Map.ofEntries(
            Map.entry("shared", -1),
            Map.entry("custody", -1),
            Map.entry("health", -1),
            Map.entry("figures", -1),
            Map.entry("audit", 0),
            Map.entry("vault", 0),
            Map.entry("access", 1),
            Map.entry("backups", 2),
            Map.entry("guide", 2),
            Map.entry("cases", 2),
            Map.entry("safety", 3),
            Map.entry("sessions", 3),
            Map.entry("homework", 4),
            Map.entry("rescheduling", 4),
            Map.entry("promises", 5),
            Map.entry("measures", 5),
            Map.entry("goals", 5),
            Map.entry("sharing", 6),
            Map.entry("progress", 7),
            Map.entry("agenda", 7),
            Map.entry("notices", 7),
            Map.entry("reminders", 8),
            Map.entry("appointments", 8),
            Map.entry("reports", 9),
            Map.entry("interop", 9),
            Map.entry("retention", 3),
            Map.entry("today", 10));

    /** Repositories that are asked before there can be a permit, or that hold nothing of a client. */
    private static final Set<String> WITHOUT_PERMIT = Set.of("access", "audit", "backups", "guide");

    @ArchTest
    static final ArchRule everyPackageIsOnTheMap = classes()
            .should(new ArchCondition<JavaClass>("belong to a feature of the map") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(
                            type, TIERS.containsKey(feature(type)), type.getName() + " is in no feature of the map"));
                }
            });

    @ArchTest
    static final ArchRule arrowsPointDown = classes()
            .should(new ArchCondition<JavaClass>("depend on lower tiers only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass();
                        if (!target.getPackageName().startsWith("org.keptword")
                                || feature(target).equals(feature(type))) {
                            continue;
                        }
                        boolean down = TIERS.getOrDefault(feature(target), 99) < TIERS.getOrDefault(feature(type), -99);
                        events.add(new SimpleConditionEvent(type, down, dependency.getDescription()));
                    }
                }
            });

    @ArchTest
    static final ArchRule insidesStayInside = classes()
            .should(new ArchCondition<JavaClass>("not use another feature's model or internal") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass();
                        boolean foreign = isInside(target) && !feature(target).equals(feature(type));
                        events.add(new SimpleConditionEvent(type, !foreign, dependency.getDescription()));
                    }
                }
            });

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.keptword.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noFacesInTheApplication =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "org.primefaces..");

    /** The server is provisioned without a provider of it: nothing would be checked. */
    @ArchTest
    static final ArchRule noBeanValidation =
            noClasses().should().dependOnClassesThat().resideInAPackage("jakarta.validation..");

    /** See {@link org.keptword.access.internal.WithoutProxies}: what an entity names would be read with it each time. */
    @ArchTest
    static final ArchRule entitiesNameEachOtherById = noFields()
            .should()
            .beAnnotatedWith(ManyToOne.class)
            .orShould()
            .beAnnotatedWith(OneToOne.class)
            .orShould()
            .beAnnotatedWith(OneToMany.class)
            .orShould()
            .beAnnotatedWith(ManyToMany.class);

    @ArchTest
    static final ArchRule entityManagersLiveInRepositories = fields().that()
            .haveRawType(EntityManager.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("..internal..");

    /** Services some of whose methods are open to those who have not signed in. */
    private static final Set<String> OPEN_DOORS =
            Set.of("JoinService", "FoundingService", "FeedService", "PublicLines", "ReminderSwitch");

    @ArchTest
    static final ArchRule servicesDenyAllAndNameARoleForEachMethod = classes()
            .that(are(
                    "session beans",
                    type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class)))
            .should(new ArchCondition<JavaClass>("be @DenyAll with a role on every public method, and extend nothing") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(
                            type, type.isAnnotatedWith(DenyAll.class), type.getName() + " lacks @DenyAll"));
                    events.add(new SimpleConditionEvent(
                            type,
                            type.getRawSuperclass()
                                    .map(s -> s.isEquivalentTo(Object.class))
                                    .orElse(true),
                            type.getName() + " extends something"));
                    for (JavaMethod method : type.getMethods()) {
                        boolean open = method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.STATIC)
                                && !method.getModifiers().contains(JavaModifier.BRIDGE);
                        boolean lifecycle = method.isAnnotatedWith(jakarta.annotation.PostConstruct.class);
                        events.add(new SimpleConditionEvent(
                                method,
                                !open
                                        || lifecycle
                                        || method.isAnnotatedWith(RolesAllowed.class)
                                        || (OPEN_DOORS.contains(type.getSimpleName())
                                                && method.isAnnotatedWith(PermitAll.class)),
                                method.getFullName() + " names no role"));
                    }
                }
            })
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule repositoriesOnClientDataTakeAPermit = classes()
            .that(are(
                    "repositories of client data",
                    type -> isInternal(type)
                            && !WITHOUT_PERMIT.contains(feature(type))
                            && type.getFields().stream()
                                    .anyMatch(f -> f.getRawType().isEquivalentTo(EntityManager.class))))
            .should(new ArchCondition<JavaClass>("take a Permit in every method that reads") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (JavaMethod method : type.getMethods()) {
                        boolean reads = method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.STATIC)
                                && !method.getName().equals("add")
                                && !method.getName().equals("remove")
                                && !method.getName().equals("flush");
                        boolean permitted =
                                method.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Permit.class));
                        events.add(new SimpleConditionEvent(
                                method, !reads || permitted, method.getFullName() + " takes no Permit"));
                    }
                }
            })
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule onlyTheGuardMakesPermits = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "access.Guard")
            .should()
            .callConstructorWhere(new DescribedPredicate<>("it makes a Permit") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaConstructorCall call) {
                    return call.getTargetOwner().isEquivalentTo(Permit.class);
                }
            });

    @ArchTest
    static final ArchRule entitiesHaveVerbsAndVersions = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(new ArchCondition<JavaClass>("have no setters and, append-only rows aside, a version") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (JavaMethod method : type.getMethods()) {
                        boolean setter = method.getName().matches("set[A-Z].*");
                        events.add(new SimpleConditionEvent(method, !setter, method.getFullName() + " is a setter"));
                    }
                    boolean versioned = type.getFields().stream().anyMatch(f -> f.isAnnotatedWith(Version.class));
                    boolean appendOnly =
                            type.isAnnotatedWith(Immutable.class) || APPEND_ONLY.contains(type.getSimpleName());
                    events.add(new SimpleConditionEvent(
                            type, versioned || appendOnly, type.getName() + " has no version"));
                }
            });

    /** Rows that are written once; what may be set later is a mark, held by the grants of the schema. */
    private static final Set<String> APPEND_ONLY = Set.of(
            "SignInKey",
            "Supervision",
            "CaseloadEntry",
            "Place",
            "InvitationCode",
            "DraftCopy",
            "Revision",
            "Feedback");

    @ArchTest
    static final ArchRule nobodyAsksTheSystemForTheTime = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "shared.MicrosecondClock")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", java.time.ZoneId.class)
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now", java.time.ZoneId.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule whatOnlyReadsChangesNothing =
            methods().that().areAnnotatedWith(Reads.class).should(new ReadingChangesNothing());

    @ArchTest
    static void aMethodThatChangesSomethingWouldBeFound(JavaClasses all) {
        ConditionEvents events = ConditionEvents.Factory.create();
        new ReadingChangesNothing()
                .check(all.get(GoalService.class).getMethod("end", GoalId.class, int.class, String.class), events);
        assertTrue(events.containViolation());
    }

    @ArchTest
    static final ArchRule jsonHasOneProvider = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.json.Json")
            .because("each of its calls searches all libraries for the provider, and JsonDocuments found it once");

    @ArchTest
    static final ArchRule noStandardStreamsAndNoGenericExceptions = noClasses()
            .should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .orShould(com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS);

    @ArchTest
    static final ArchRule queriesReturnRecordsAndNoTuples = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Tuple.class)
            .because("a record says what its columns are");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Dto|Controller|Desk|Room|Rows|Steps|Shelf|Book|Rounds)");

    /** Services use the inside, the inside uses records; only what begins by itself, a timer or the start of the server, calls a service. */
    @ArchTest
    static final ArchRule theInsideOfAFeatureDoesNotCallBack = classes()
            .that()
            .resideInAPackage("..internal..")
            .and()
            .haveSimpleNameNotEndingWith("Timer")
            .and()
            .haveSimpleNameNotEndingWith("Start")
            .should(
                    new ArchCondition<JavaClass>(
                            "not depend on a public class of its feature that depends on the inside") {
                        @Override
                        public void check(JavaClass type, ConditionEvents events) {
                            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                                JavaClass target = dependency.getTargetClass();
                                boolean back = feature(target).equals(feature(type))
                                        && !isInside(target)
                                        && target.getDirectDependenciesFromSelf().stream()
                                                .map(Dependency::getTargetClass)
                                                .anyMatch(further -> isInternal(further)
                                                        && feature(further).equals(feature(type)));
                                events.add(new SimpleConditionEvent(type, !back, dependency.getDescription()));
                            }
                        }
                    });

    private static DescribedPredicate<JavaClass> are(String what, java.util.function.Predicate<JavaClass> test) {
        return DescribedPredicate.describe(what, test);
    }

    /** Whether a class is in the inside of its feature, or in a part of it. */
    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().matches("org\\.keptword\\.[a-z]+\\.internal(\\..*)?");
    }

    private static boolean isInside(JavaClass type) {
        return isInternal(type) || type.getPackageName().matches("org\\.keptword\\.[a-z]+\\.model(\\..*)?");
    }

    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "none";
        }
        String rest = name.substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
