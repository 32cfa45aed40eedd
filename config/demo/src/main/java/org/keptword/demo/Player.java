package org.keptword.demo;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.PracticeService;
import org.keptword.access.practice.SetCrisisLine;
import org.keptword.access.presence.PresenceService;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.shared.Actor;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.Ids;
import org.keptword.shared.Known;
import org.keptword.shared.PersonId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Role;

/** Plays the whole demonstration: practices and people first, then the acts of all cases of a practice in the order of time. */
@ApplicationScoped
class Player {

    private static final String JOB = "demonstration";
    private static final List<String> CASES =
            List.of("1-maya-and-theo", "2-jonah", "3-priya", "4-sam-and-noor", "5-lena", "6-dana", "7-ines", "8-omar");
    /** The practices begin this many days before the day of loading. */
    private static final int BEGINNING = 120;

    @EJB
    PracticeService practices;

    @EJB
    PresenceService presence;

    @EJB
    OwnAccount account;

    @Inject
    DemoClock clock;

    @Inject
    As as;

    @Inject
    Acts acts;

    /** Whether anything had to be loaded. */
    boolean play() {
        Instant loading = clock.clock().instant();
        List<Page> pages = Page.read("practices.yaml").pages("practices");
        Actor first = Actor.job(new PracticeId(UUID.fromString(pages.get(0).text("id"))), JOB);
        if (as.call(first, practices::isFounded)) {
            requireWhole(pages, first);
            return false;
        }
        if (as.call(first, practices::hasPeople)) {
            throw new DemoBroken("this database has people of its own already; set KEPTWORD_DEMO=false");
        }
        Map<String, Actor> staff = new HashMap<>();
        try {
            for (Page page : pages) {
                found(page, loading, staff);
            }
            List<Acts.Planned> planned = new ArrayList<>();
            for (String name : CASES) {
                planned.addAll(acts.of(Page.read("cases/" + name + ".yaml"), staff, loading));
            }
            planned.sort(Comparator.comparing(Acts.Planned::at));
            for (Acts.Planned act : planned) {
                clock.travelling().travelTo(act.at());
                act.play();
            }
            for (Page page : pages) {
                add(page, people -> people.one(Role.class, "role") == Role.MANAGER, staff, loading);
            }
        } finally {
            clock.travelling().comeBack();
        }
        pages.forEach(page -> leave(page, loading, staff));
        pages.forEach(page -> choose(page, staff));
        return true;
    }

    /** Who will be away says so, and names a cover. */
    private void leave(Page practice, Instant loading, Map<String, Actor> staff) {
        Days days = new Days(loading, zone(practice, loading));
        practice.pages("people").stream().filter(person -> person.has("away")).forEach(person -> {
            Actor away = Known.in(staff, person.text("login"));
            Page absence = person.page("away");
            as.run(
                    away,
                    () -> presence.set(new PresenceService.SetAbsence(
                            away.requirePerson(),
                            Optional.empty(),
                            0,
                            days.day(absence.text("from")),
                            days.day(absence.text("to")),
                            absence.find("cover").map(staff::get).map(Actor::person))));
        });
    }

    /** Counselors choose how clients address them. */
    private void choose(Page practice, Map<String, Actor> staff) {
        practice.pages("people").stream().filter(person -> person.has("title")).forEach(person -> {
            Actor one = Known.in(staff, person.text("login"));
            CounselorTitle title = person.one(CounselorTitle.class, "title");
            as.run(one, () -> account.prefer(new OwnAccount.Preferences(one.locale(), one.zone(), "AUTO", title)));
        });
    }

    private void found(Page page, Instant loading, Map<String, Actor> staff) {
        PracticeId id = new PracticeId(UUID.fromString(page.text("id")));
        Actor job = Actor.job(id, JOB);
        Locale locale = Locale.forLanguageTag(page.text("locale"));
        ZoneId zone = zone(page, loading);
        Days days = new Days(loading, zone);
        clock.travelling().travelTo(days.moment("-" + BEGINNING + "d 09:00"));
        LocalDate checked = days.day("-9d");
        List<PracticeService.CreatePractice.PlaceWithLines> places = page.pages("places").stream()
                .map(place ->
                        new PracticeService.CreatePractice.PlaceWithLines(place.text("name"), lines(place, checked)))
                .toList();
        as.run(
                job,
                () -> practices.found(new PracticeService.CreatePractice(
                        id,
                        page.text("name"),
                        locale,
                        zone,
                        page.text("country"),
                        page.text("consent"),
                        WorkingWeek.USUAL,
                        places)));
        add(page, person -> person.one(Role.class, "role") != Role.MANAGER, staff, loading);
        for (Page person : page.pages("people")) {
            for (String counselor : person.texts("supervises")) {
                as.run(
                        job,
                        () -> practices.supervise(
                                Known.in(staff, person.text("login")).requirePerson(),
                                Known.in(staff, counselor).requirePerson()));
            }
        }
    }

    /** Managers come last: where they are, the rest is whole. */
    private void requireWhole(List<Page> pages, Actor job) {
        boolean whole = pages.stream()
                .flatMap(page -> page.pages("people").stream())
                .filter(person -> person.one(Role.class, "role") == Role.MANAGER)
                .allMatch(person -> as.call(job, () -> practices.knows(person.text("subject"))));
        if (!whole) {
            throw new DemoBroken("it was left half loaded; start again with ./run --fresh");
        }
    }

    private void add(Page page, Predicate<Page> which, Map<String, Actor> staff, Instant loading) {
        PracticeId practice = new PracticeId(UUID.fromString(page.text("id")));
        Locale locale = Locale.forLanguageTag(page.text("locale"));
        ZoneId zone = zone(page, loading);
        page.pages("people").stream().filter(which).forEach(person -> {
            PersonId id = new PersonId(Ids.newId());
            Role role = person.one(Role.class, "role");
            as.run(
                    Actor.job(practice, JOB),
                    () -> practices.add(new PracticeService.AddPerson(
                            id,
                            person.text("subject"),
                            person.text("login"),
                            person.text("name"),
                            role,
                            locale,
                            zone)));
            Actor added = new Actor(id, practice, role, person.text("name"), locale, zone, "AUTO");
            as.hasAccount(added, person.text("subject"), Instant.EPOCH);
            staff.put(person.text("login"), added);
        });
    }

    private static ZoneId zone(Page practice, Instant loading) {
        return Days.zone(loading, ZoneId.of(practice.text("zone")), ZoneId.of(practice.text("late-zone")));
    }

    private static List<PracticeService.CreatePractice.NewLine> lines(Page place, LocalDate checked) {
        return place.pages("lines").stream()
                .map(line -> new PracticeService.CreatePractice.NewLine(
                        line.one(CrisisLine.Kind.class, "kind"),
                        line.text("phone"),
                        ByLanguage.of(
                                new SetCrisisLine.Words(line.text("en"), line.text("hoursEn"), line.text("textEn")),
                                new SetCrisisLine.Words(line.text("es"), line.text("hoursEs"), line.text("textEs"))),
                        checked))
                .toList();
    }
}
