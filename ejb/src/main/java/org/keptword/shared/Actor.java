package org.keptword.shared;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in person, or a named job of one practice.
 *
 * @param person the person, null for a job
 * @param name how the person is addressed, or the name of the job
 * @param locale the person's language with its {@link Region}
 * @param zone the person's time zone: days begin and end by it
 * @param theme AUTO, LIGHT or DARK
 * @param title how clients address the person, if it is a counselor
 * @param discreet whether browsers give the application a name that tells nothing, as a client may choose
 */
public record Actor(
        @Nullable PersonId person,
        PracticeId practice,
        Role role,
        String name,
        Locale locale,
        ZoneId zone,
        String theme,
        CounselorTitle title,
        boolean discreet)
        implements Serializable {

    /** A person who has chosen no title and no other name, or a job. */
    public Actor(
            @Nullable PersonId person,
            PracticeId practice,
            Role role,
            String name,
            Locale locale,
            ZoneId zone,
            String theme) {
        this(person, practice, role, name, locale, zone, theme, CounselorTitle.UNSET, false);
    }

    public Actor {
        if ((person == null) != (role == Role.JOB)) {
            throw new IllegalArgumentException("A job is nobody, and everybody else is somebody");
        }
    }

    /** A job of one practice; its name stands in the trail. */
    public static Actor job(PracticeId practice, String name) {
        return new Actor(null, practice, Role.JOB, name, Locale.ENGLISH, ZoneId.of("UTC"), "AUTO");
    }

    /** The person's id, or null for a job. */
    public @Nullable UUID personValue() {
        return person == null ? null : person.value();
    }

    /** The person who acts. What only persons do asks for it; a job is refused. */
    public PersonId requirePerson() {
        if (person == null) {
            throw new IllegalStateException("The job " + name + " did what only persons do");
        }
        return person;
    }

    /** The id of the person who acts; a job is refused. */
    public UUID requirePersonValue() {
        return requirePerson().value();
    }

    /** The day it is now for the actor. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Refuses what was sent from a page that was shown to somebody else. */
    public void requireShownTo(PersonId shown) {
        if (!shown.equals(person)) {
            throw new AnotherPerson();
        }
    }

    /** What row-level security knows of the actor: client, staff, manager or job. */
    public String scope() {
        return switch (role) {
            case CLIENT -> "client";
            case COUNSELOR, SUPERVISOR -> "staff";
            case MANAGER -> "manager";
            case JOB -> "job";
        };
    }
}
