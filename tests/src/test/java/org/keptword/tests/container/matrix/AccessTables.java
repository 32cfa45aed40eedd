package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.AuditLogService;
import org.keptword.access.HandOverService;
import org.keptword.access.accounts.AccountService;
import org.keptword.access.accounts.AccountTransactions;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.access.accounts.OwnPasskeys;
import org.keptword.access.accounts.OwnProviderLink;
import org.keptword.access.accounts.OwnSignInTransactions;
import org.keptword.access.accounts.SignIn;
import org.keptword.access.joining.Join;
import org.keptword.access.joining.JoinService;
import org.keptword.access.joining.JoinTransactions;
import org.keptword.access.joining.RenewalTransactions;
import org.keptword.access.joining.StaffJoinTransactions;
import org.keptword.access.joining.StaffService;
import org.keptword.access.keycopy.KeyCopyService;
import org.keptword.access.people.PeopleService;
import org.keptword.access.practice.ConsentTextService;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.LetterheadService;
import org.keptword.access.practice.NoteSettingsService;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.access.practice.PracticeService;
import org.keptword.access.practice.PublicLines;
import org.keptword.access.practice.SetCrisisLine;
import org.keptword.access.practice.SettingsService;
import org.keptword.access.presence.OwnPresence;
import org.keptword.access.presence.PresenceService;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.access.setup.FoundPractice;
import org.keptword.access.setup.FoundingService;
import org.keptword.access.setup.FoundingTransactions;
import org.keptword.access.setup.MailChecks;
import org.keptword.access.setup.SetupService;
import org.keptword.access.setup.SetupTask;
import org.keptword.audit.AuditLogCheckRun;
import org.keptword.audit.AuditLogChecker;
import org.keptword.audit.AuditLogReader;
import org.keptword.audit.AuditLogSealer;
import org.keptword.backups.BackupService;
import org.keptword.custody.Codes;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.CaseId;
import org.keptword.shared.PersonId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Region;
import org.keptword.shared.Role;
import org.keptword.tests.container.Pictures;
import org.keptword.tests.container.custody.Owner;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;
import org.keptword.tests.container.matrix.Row.Reach;

/** The practice, its people and how they come in. */
final class AccessTables {

    private AccessTables() {}

    static List<Table> all() {
        return List.of(
                people(),
                handingOver(),
                staff(),
                accounts(),
                accountSteps(),
                settings(),
                keyCopies(),
                backups(),
                consentTexts(),
                mailChecks(),
                letterheads(),
                noteSettings(),
                practices(),
                founding(),
                foundingSteps(),
                setup(),
                joining(),
                joinSteps(),
                staffJoinSteps(),
                renewalSteps(),
                account(),
                passkeys(),
                providerLink(),
                signInSteps(),
                publicLines(),
                presence(),
                trail(),
                sealer(),
                checker(),
                checkRun(),
                signIn());
    }

    private static Table people() {
        return new Table(PeopleService.class)
                .lists(
                        "all",
                        Audience.MANAGEMENT,
                        Reach.PRACTICE,
                        s -> Thing.of(s.nearest(Role.CLIENT).person()),
                        c -> with())
                .lists(
                        "find",
                        Audience.MANAGEMENT,
                        Reach.PRACTICE,
                        s -> Thing.of(s.nearest(Role.CLIENT).person()),
                        c -> with(PeopleService.PeopleQuery.first("")))
                .lists(
                        "export",
                        Audience.MANAGEMENT,
                        Reach.PRACTICE,
                        s -> Thing.of(s.nearest(Role.CLIENT).person()),
                        c -> with(""))
                .lists(
                        "suggest",
                        Audience.MANAGEMENT,
                        Reach.PRACTICE,
                        s -> Thing.of(s.nearest(Role.CLIENT).person()),
                        c -> with("", true));
    }

    private static Table handingOver() {
        return new Table(HandOverService.class)
                .add(
                        "of",
                        Audience.MANAGEMENT,
                        s -> Thing.of(s.nearest(Role.COUNSELOR).person()),
                        c -> with(new PersonId(c.id())))
                .add(
                        "handOver",
                        Audience.MANAGEMENT,
                        s -> Thing.of(s.nearest(Role.COUNSELOR).person()),
                        c -> with(new HandOverService.HandOver(
                                new PersonId(c.id()),
                                c.scene().town().home().colleague().person(),
                                Set.of(new CaseId(c.scene().ofCase().id())))));
    }

    private static Table staff() {
        return new Table(StaffService.class)
                .add("person", Audience.MANAGEMENT, Scene::colleague, c -> with(new PersonId(c.id())))
                .plain("counselors", Audience.MANAGEMENT, c -> with())
                .add("invitation", Audience.MANAGEMENT, Scene::staffInvitation, c -> with(c.id()))
                .plain(
                        "invite",
                        Audience.MANAGEMENT,
                        c -> with(new StaffService.InviteStaff("Nora", Role.COUNSELOR, Set.of())))
                .add("again", Audience.MANAGEMENT, Scene::staffInvitation, c -> with(c.id()))
                .add("revoke", Audience.MANAGEMENT, Scene::staffInvitation, c -> with(c.id()))
                .add(
                        "supervise",
                        Audience.MANAGEMENT,
                        s -> Thing.of(s.nearest(Role.SUPERVISOR).person()),
                        c -> with(
                                new PersonId(c.id()),
                                Set.of(c.scene().nearest(Role.COUNSELOR).person())))
                .add("renew", Audience.MANAGEMENT, Scene::colleague, c -> with(new PersonId(c.id())));
    }

    /** Without Keycloak: who is put out is out here, and nobody is let in again. */
    private static Table accounts() {
        return new Table(AccountService.class)
                .add("disable", Audience.MANAGEMENT, Scene::colleague, c -> with(new PersonId(c.id())))
                .ends(
                        "enable",
                        Audience.MANAGEMENT,
                        "refusal.access.enableAway",
                        Scene::colleague,
                        c -> with(new PersonId(c.id())));
    }

    private static Table accountSteps() {
        return new Table(AccountTransactions.class)
                .add("disable", Audience.MANAGEMENT, Scene::colleague, c -> with(new PersonId(c.id())))
                .add("followed", Audience.MANAGEMENT, Scene::colleague, c -> with(new PersonId(c.id())))
                .add("disabled", Audience.MANAGEMENT, Scene::colleague, c -> with(new PersonId(c.id())))
                .add("enable", Audience.MANAGEMENT, Scene::colleague, c -> with(new PersonId(c.id())));
    }

    private static Table settings() {
        return new Table(SettingsService.class)
                .lists("read", Audience.MANAGEMENT, Reach.PRACTICE, Scene::place, c -> with())
                .plain("rename", Audience.MANAGEMENT, c -> with("Practice by the lake"))
                .plain("workIn", Audience.MANAGEMENT, c -> with("ES"))
                .plain("restReachOut", Audience.MANAGEMENT, c -> with(21))
                .plain("setWeek", Audience.MANAGEMENT, c -> with(WorkingWeek.USUAL))
                .plain("addPlace", Audience.MANAGEMENT, c -> with("Lake street"))
                .add("set", Audience.MANAGEMENT, Scene::place, c -> with(line(c.id())))
                .add("checked", Audience.MANAGEMENT, Scene::line, c -> with(c.id()))
                .add("remove", Audience.MANAGEMENT, Scene::line, c -> with(c.id()));
    }

    private static Table keyCopies() {
        return new Table(KeyCopyService.class)
                .plain("read", Audience.MANAGEMENT, c -> with())
                .plain("make", Audience.MANAGEMENT, c -> with())
                .plain("check", Audience.MANAGEMENT, c -> with(new byte[1], "0"));
    }

    private static Table backups() {
        return new Table(BackupService.class).plain("read", Audience.MANAGEMENT, c -> with());
    }

    /** In this order, for there is one draft, and each change makes another revision of it. */
    private static Table consentTexts() {
        Map<String, String> words = Map.of("en", "Ours.", "es", "Nuestro.");
        return new Table(ConsentTextService.class)
                .plain("read", Audience.MANAGEMENT, c -> with())
                .plain("text", Audience.PEOPLE, c -> with("2026-1"))
                .plain("versions", Audience.PEOPLE, c -> with())
                .plain("begin", Audience.MANAGEMENT, c -> with())
                .plain("write", Audience.MANAGEMENT, c -> with(new ConsentTextService.WriteConsent(0, words)))
                .plain("discard", Audience.MANAGEMENT, c -> with(1))
                .plain("beginFrom", Audience.MANAGEMENT, c -> with("2026-1"))
                .plain("publish", Audience.MANAGEMENT, c -> with(new ConsentTextService.WriteConsent(0, words)));
    }

    private static Table mailChecks() {
        return new Table(MailChecks.class)
                .plain("state", Audience.MANAGEMENT, c -> with(new byte[32]))
                .plain("begin", Audience.MANAGEMENT, c -> with(new byte[32]))
                .plain("confirm", Audience.MANAGEMENT, c -> with("123456", new byte[32]));
    }

    private static Table letterheads() {
        return new Table(LetterheadService.class)
                .plain("read", Audience.PEOPLE, c -> with())
                .plain("logo", Audience.PEOPLE, c -> with())
                .plain(
                        "change",
                        Audience.MANAGEMENT,
                        c -> with(new LetterheadService.SetLetterhead("1 Lake street", "555 0100", "example.org")))
                .plain("setLogo", Audience.MANAGEMENT, c -> with((Object) Pictures.of("png", 4, 4)))
                .plain("removeLogo", Audience.MANAGEMENT, c -> with());
    }

    private static Table noteSettings() {
        return new Table(NoteSettingsService.class)
                .lists("read", Audience.MANAGEMENT, Reach.PRACTICE, Scene::noteTemplate, c -> with())
                .plain("cosign", Audience.MANAGEMENT, c -> with(false))
                .add(
                        "set",
                        Audience.MANAGEMENT,
                        Scene::noteTemplate,
                        c -> with(new NoteSettingsService.SetNoteTemplate(
                                Optional.of(c.id().toString()),
                                ByLanguage.of(
                                        NoteTemplate.Layout.of("Brief", "A"), NoteTemplate.Layout.of("Breve", "B")))))
                .add("retire", Audience.MANAGEMENT, Scene::noteTemplate, c -> with(c.id().toString()))
                .add("restore", Audience.MANAGEMENT, Scene::noteTemplate, c -> with(c.id().toString()));
    }

    private static Table practices() {
        return new Table(PracticeService.class)
                .plain("isFounded", Audience.JOB, c -> with())
                .plain("knows", Audience.JOB, c -> with("nobody"))
                .plain("hasPeople", Audience.JOB, c -> with())
                .plain("found", Audience.FOUNDING_JOB, c -> with(founded(c)))
                .plain("begin", Audience.FOUNDING_JOB, c -> with(founded(c)))
                .plain(
                        "add",
                        Audience.JOB,
                        c -> with(new PracticeService.AddPerson(
                                new PersonId(UUID.randomUUID()),
                                UUID.randomUUID().toString(),
                                c.scene().login(),
                                "Nora",
                                Role.COUNSELOR,
                                Locale.ENGLISH,
                                MatrixFixture.ZONE)))
                .plain(
                        "supervise",
                        Audience.JOB,
                        c -> with(
                                c.scene().town().otherSupervisor().person(),
                                c.scene().town().home().colleague().person()));
    }

    private static Table joining() {
        return new Table(JoinService.class)
                .lists(
                        "offer",
                        Audience.WORLD,
                        Reach.CASELOAD,
                        Scene::invitation,
                        (result, thing) -> ((Optional<?>) result).isPresent(),
                        c -> with(c.scene().code(c.id()), address()))
                .ends(
                        "join",
                        Audience.WORLD,
                        "refusal.access.accountsAway",
                        Scene::invitation,
                        c -> with(join(c), address()))
                .ends(
                        "renew",
                        Audience.WORLD,
                        "refusal.access.accountsAway",
                        Scene::renewal,
                        c -> with(new JoinService.NewPassword(c.scene().code(c.id()), "a long password"), address()));
    }

    private static Table staffJoinSteps() {
        return new Table(StaffJoinTransactions.class)
                .lists(
                        "offer",
                        Audience.JOB,
                        Reach.PRACTICE,
                        Scene::staffInvitation,
                        (result, thing) -> ((Optional<?>) result).isPresent(),
                        c -> with(c.id()))
                .add(
                        "begin",
                        Audience.JOB,
                        Scene::staffInvitation,
                        c -> with(c.id(), c.scene().login()))
                .add("finish", Audience.JOB, Scene::begunStaffInvitation, c -> with(c.id(), subject(), Locale.ENGLISH));
    }

    private static Table renewalSteps() {
        return new Table(RenewalTransactions.class)
                .lists(
                        "offer",
                        Audience.JOB,
                        Reach.PRACTICE,
                        Scene::renewal,
                        (result, thing) -> ((Optional<?>) result).isPresent(),
                        c -> with(c.id()))
                .add("begin", Audience.JOB, Scene::renewal, c -> with(c.id()))
                .add("finish", Audience.JOB, Scene::begunRenewal, c -> with(c.id()));
    }

    private static Table founding() {
        return new Table(FoundingService.class)
                .plain("isOpen", Audience.WORLD, c -> with("no code", address()))
                .ends(
                        "found",
                        Audience.WORLD,
                        "refusal.access.accountsAway",
                        null,
                        c -> with(founding(link(new PracticeId(UUID.randomUUID()))), address()));
    }

    private static Table foundingSteps() {
        return new Table(FoundingTransactions.class)
                .plain("practice", Audience.JOB, c -> with("no code"))
                .plain("found", Audience.FOUNDING_JOB, c -> with(c.me().practice(), founding(ownLink(c)), subject()));
    }

    private static Table setup() {
        return new Table(SetupService.class)
                .plain("read", Audience.MANAGEMENT, c -> with())
                .plain("missing", Audience.FORMS, c -> with())
                .plain("skip", Audience.MANAGEMENT, c -> with(SetupTask.EMAIL, "Not needed"))
                .plain("bringBack", Audience.MANAGEMENT, c -> with(SetupTask.EMAIL));
    }

    /** The code of a link that founds the practice of the caller, unless that is founded already. */
    private static String ownLink(Call call) throws Exception {
        PracticeId practice = call.me().practice();
        return practice.equals(call.scene().town().home().id()) ? Codes.make() : link(practice);
    }

    /** The code of a link that founds this practice. */
    private static String link(PracticeId practice) throws Exception {
        String code = Codes.make();
        String hash = HexFormat.of().formatHex(Codes.hash(code).orElseThrow());
        CDI.current()
                .select(Owner.class)
                .get()
                .tamper(
                        "founding",
                        statement ->
                                statement.execute("insert into keptword.founding (practice_id, code_hash, expires_at)"
                                        + " values ('" + practice + "', '\\x" + hash
                                        + "', now() + interval '1 day') on conflict do nothing"));
        return code;
    }

    private static FoundPractice founding(String code) {
        return new FoundPractice(
                "New",
                List.of("Main office"),
                MatrixFixture.ZONE,
                "US",
                WorkingWeek.USUAL,
                "Nora",
                new Join(
                        code,
                        "nora." + code.substring(0, 4).toLowerCase(Locale.ROOT),
                        "a long password",
                        Locale.ENGLISH));
    }

    private static PracticeService.CreatePractice founded(Call call) {
        return new PracticeService.CreatePractice(
                call.me().practice(),
                "New",
                Locale.ENGLISH,
                MatrixFixture.ZONE,
                null,
                "1",
                WorkingWeek.USUAL,
                List.of());
    }

    private static Table joinSteps() {
        return new Table(JoinTransactions.class)
                .plain("owner", Audience.JOB, c -> with(new byte[32]))
                .lists(
                        "offer",
                        Audience.JOB,
                        Reach.PRACTICE,
                        Scene::invitation,
                        (result, thing) -> ((Optional<?>) result).isPresent(),
                        c -> with(c.id()))
                .add(
                        "begin",
                        Audience.JOB,
                        Scene::invitation,
                        c -> with(c.id(), c.scene().login()))
                .add("finish", Audience.JOB, Scene::begunInvitation, c -> with(c.id(), subject(), Locale.ENGLISH))
                .add(
                        "place",
                        Audience.JOB,
                        Scene::invitation,
                        c -> with(c.scene().code(c.id()), c.scene().login(), subject(), Locale.ENGLISH));
    }

    private static Table account() {
        return new Table(OwnAccount.class)
                .plain("here", Audience.PEOPLE, c -> with())
                .plain("signIns", Audience.PEOPLE, c -> with())
                .plain(
                        "prefer",
                        Audience.PEOPLE,
                        c -> with(new OwnAccount.Preferences(Locale.ENGLISH, MatrixFixture.ZONE, "AUTO")))
                .plain("speak", Audience.PEOPLE, c -> with(Region.ES_MX))
                .plain("beDiscreet", Audience.OWN, c -> with(c.person(), true))
                .plain("isWelcomeDue", Audience.OWN, c -> with())
                .plain("endWelcome", Audience.OWN, c -> with(c.person()))
                .plain("isPasskeyOffered", Audience.PEOPLE, c -> with())
                .plain("settlePasskey", Audience.PEOPLE, c -> with());
    }

    /** Without Keycloak: there is nothing to read, and nothing is removed. */
    private static Table passkeys() {
        return new Table(OwnPasskeys.class)
                .plain("find", Audience.PEOPLE, c -> with())
                .ends("remove", Audience.PEOPLE, "refusal.access.accountsAway", null, c -> with("of nobody"));
    }

    /** Without Keycloak: there is nothing to read, and nothing is removed. */
    private static Table providerLink() {
        return new Table(OwnProviderLink.class)
                .plain("find", Audience.PEOPLE, c -> with())
                .ends("remove", Audience.PEOPLE, "refusal.access.accountsAway", null, c -> with());
    }

    private static Table publicLines() {
        return new Table(PublicLines.class).plain("in", Audience.WORLD, c -> with(Locale.ENGLISH));
    }

    private static Table signInSteps() {
        return new Table(OwnSignInTransactions.class)
                .plain("subjects", Audience.PEOPLE, c -> with())
                .plain("removed", Audience.PEOPLE, c -> with());
    }

    private static Table presence() {
        return new Table(PresenceService.class)
                .lists("read", Audience.PERSONAL, Reach.CASELOAD, Scene::absence, c -> with())
                .plain(
                        "setWeek",
                        Audience.PERSONAL,
                        c -> with(new PresenceService.SetWeek(
                                c.person(), OwnPresence.NOTHING_SAID, WorkingWeek.USUAL, Optional.empty())))
                .plain("set", Audience.PERSONAL, c -> with(c.scene().absent(c.person())))
                .add("end", Audience.PERSONAL, Scene::absence, c -> with(c.person(), c.id()));
    }

    private static Table trail() {
        return new Table(AuditLogService.class)
                .lists("read", Audience.MANAGEMENT, Reach.PRACTICE, Scene::visitor, c -> with(ofVisitor(c)))
                .lists("export", Audience.MANAGEMENT, Reach.PRACTICE, Scene::visitor, c -> with(ofVisitor(c)))
                .plain("check", Audience.MANAGEMENT, c -> with());
    }

    private static AuditLogService.AuditLogSearch ofVisitor(Call call) {
        return new AuditLogService.AuditLogSearch(
                call.scene().sought(), "", null, null, null, AuditLogReader.Slice.NEWEST);
    }

    private static Table sealer() {
        return new Table(AuditLogSealer.class)
                .plain("waiting", Audience.JOB, c -> with())
                .plain("due", Audience.JOB, c -> with(Instant.now()))
                .plain("begin", Audience.JOB, c -> with(c.me()))
                .plain("end", Audience.JOB, c -> with(c.me(), true))
                .plain("seal", Audience.JOB, c -> with(c.me()))
                .plain("remove", Audience.JOB, c -> with(c.me()))
                .plain("keepMonths", Audience.JOB, c -> with())
                .plain("writeHead", Audience.JOB, c -> with(c.me()));
    }

    private static Table checker() {
        return new Table(AuditLogChecker.class)
                .plain("check", Audience.MANAGEMENT, c -> with(c.me(), Optional.empty()))
                .plain("leave", Audience.MANAGEMENT, c -> with(c.me(), 0L))
                .plain("due", Audience.JOB, c -> with(Instant.now()))
                .plain("begin", Audience.JOB, c -> with(c.me()))
                .plain("checkAsked", Audience.JOB, c -> with(c.me(), Optional.empty()))
                .plain("end", Audience.JOB, c -> with(c.me()));
    }

    private static Table checkRun() {
        return new Table(AuditLogCheckRun.class).plain("run", Audience.JOB, c -> with(c.me()));
    }

    private static Table signIn() {
        return new Table(SignIn.class).plain("actor", Audience.PEOPLE, c -> with(subject()));
    }

    private static SetCrisisLine line(UUID place) {
        String phone = UUID.randomUUID().toString().substring(0, 8);
        return new SetCrisisLine(
                place,
                null,
                CrisisLine.Kind.SUICIDE,
                phone,
                ByLanguage.of(
                        new SetCrisisLine.Words("Line", "always", null),
                        new SetCrisisLine.Words("Línea", "siempre", null)));
    }

    private static Join join(Call call) {
        return new Join(call.scene().code(call.id()), call.scene().login(), "a long password", Locale.ENGLISH);
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    /** An address nobody tried from before: the limits count by it. */
    private static String address() {
        return UUID.randomUUID().toString();
    }
}
