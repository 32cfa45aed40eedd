package org.keptword.safety;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.SetCrisisLine;
import org.keptword.access.practice.SettingsService.PracticeSettings.Line;
import org.keptword.shared.ByLanguage;

/**
 * A line that is answered at any hour all over a country. It is a suggestion: nobody of the practice has called it yet.
 *
 * @param id of the country and the line in it, such as {@code US.suicide}
 * @param publisher who says so
 * @param page where the publisher says it
 * @param reviewed when the entry was last compared with what the publisher says
 */
public record NationalLine(
        String id,
        CrisisLine.Kind kind,
        String phone,
        ByLanguage<SetCrisisLine.Words> words,
        String publisher,
        String page,
        LocalDate reviewed) {

    private static final int YEARS = 1;

    /** Whether it was not reviewed for more than a year, as of a day. */
    public boolean isOld(LocalDate today) {
        return reviewed.isBefore(today.minusYears(YEARS));
    }

    /** Whether a line of the same kind with the same number is among those of a place, however the number is written there. */
    public boolean isAmong(Collection<Line> lines) {
        return lines.stream()
                .anyMatch(line -> line.kind() == kind && digits(line.phone()).equals(digits(phone)));
    }

    /** The line in a person's language, with the day of the review as the day it was checked. */
    public CrisisLine in(Locale language) {
        SetCrisisLine.Words said = words.in(language);
        return new CrisisLine(kind, said.name(), phone, said.text(), said.hours(), reviewed);
    }

    /** The command by which a place gets the line, as if a manager had typed it. */
    public SetCrisisLine at(UUID place) {
        return new SetCrisisLine(place, null, kind, phone, words);
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
