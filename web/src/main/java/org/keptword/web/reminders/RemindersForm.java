package org.keptword.web.reminders;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.reminders.ReminderChannel;
import org.keptword.reminders.ReminderChoice;
import org.keptword.reminders.ReminderHours;
import org.keptword.reminders.ReminderKind;
import org.keptword.reminders.ReminderPage;
import org.keptword.shared.DomainRefusal;
import org.keptword.web.shell.PageForm;

/** What a client chooses: kinds, time, days and way. */
public class RemindersForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public LocalTime at = ReminderHours.USUAL;
    public boolean separate;
    public LocalTime promisesAt;
    public LocalTime checkInAt;
    public LocalTime practiceAt;
    public LocalTime sessionAt;
    public String channel;

    private ArrayList<String> kinds = new ArrayList<>();
    private ArrayList<String> days = new ArrayList<>();

    void take(ReminderPage page) {
        channel = Stream.of(ReminderChannel.values())
                .filter(page.safe()::containsKey)
                .findFirst()
                .map(Enum::name)
                .orElse(null);
        Stream.of(DayOfWeek.values()).forEach(day -> days.add(day.name()));
        page.choice().ifPresent(choice -> take(choice, page));
    }

    private void take(ReminderChoice choice, ReminderPage page) {
        kinds = choice.kinds().stream().map(Enum::name).collect(Collectors.toCollection(ArrayList::new));
        days = choice.days().stream().sorted().map(Enum::name).collect(Collectors.toCollection(ArrayList::new));
        at = choice.first();
        separate = choice.separate();
        promisesAt = separate ? choice.times().get(ReminderKind.PROMISES) : null;
        checkInAt = separate ? choice.times().get(ReminderKind.CHECK_IN) : null;
        practiceAt = separate ? choice.times().get(ReminderKind.PRACTICE) : null;
        sessionAt = separate ? choice.times().get(ReminderKind.SESSION) : null;
        if (page.safe().containsKey(choice.channel())) {
            channel = choice.channel().name();
        }
    }

    /** What was chosen; a kind without a time of its own comes at the common one. */
    ReminderChoice choice() {
        Set<ReminderKind> chosen = kinds.stream().map(ReminderKind::valueOf).collect(Collectors.toSet());
        Set<DayOfWeek> on = days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
        if (channel == null) {
            throw new DomainRefusal("refusal.reminders.noChannel");
        }
        ReminderChannel way = ReminderChannel.valueOf(channel);
        if (!separate) {
            return ReminderChoice.together(chosen, at, on, way);
        }
        Map<ReminderKind, LocalTime> times = new EnumMap<>(ReminderKind.class);
        chosen.forEach(kind -> times.put(kind, own(kind) == null ? at : own(kind)));
        return new ReminderChoice(times, true, on, way);
    }

    private LocalTime own(ReminderKind kind) {
        return switch (kind) {
            case PROMISES -> promisesAt;
            case CHECK_IN -> checkInAt;
            case PRACTICE -> practiceAt;
            case SESSION -> sessionAt;
        };
    }

    public List<String> getKinds() {
        return new ArrayList<>(kinds);
    }

    public void setKinds(List<String> kinds) {
        this.kinds = kinds == null ? new ArrayList<>() : new ArrayList<>(kinds);
    }

    public List<String> getDays() {
        return new ArrayList<>(days);
    }

    public void setDays(List<String> days) {
        this.days = days == null ? new ArrayList<>() : new ArrayList<>(days);
    }
}
