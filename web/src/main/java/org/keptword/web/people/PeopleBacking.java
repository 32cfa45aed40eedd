package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.access.people.PeopleService;
import org.keptword.access.people.PersonLine;
import org.keptword.shared.Role;

/** Who has an account in the practice, and how it is used. */
@Named
@RequestScoped
public class PeopleBacking {

    @Inject
    PeopleService people;

    private PeopleService.PracticeUsage usage;
    private List<PersonLine> staff;
    private List<PersonLine> clients;

    @PostConstruct
    void load() {
        usage = people.all();
        List<PersonLine> all = usage.people();
        staff = all.stream().filter(person -> person.role() != Role.CLIENT).toList();
        clients = all.stream().filter(person -> person.role() == Role.CLIENT).toList();
    }

    public PeopleService.PracticeUsage getUsage() {
        return usage;
    }

    public List<PersonLine> getStaff() {
        return staff;
    }

    public List<PersonLine> getClients() {
        return clients;
    }
}
