package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.access.PeopleService;
import org.keptword.access.PersonLine;
import org.keptword.shared.Role;

/** Who has an account in the practice. */
@Named
@RequestScoped
public class PeopleBacking {

    @Inject
    PeopleService people;

    private List<PersonLine> staff;
    private List<PersonLine> clients;

    @PostConstruct
    void load() {
        List<PersonLine> all = people.all();
        staff = all.stream().filter(person -> person.role() != Role.CLIENT).toList();
        clients = all.stream().filter(person -> person.role() == Role.CLIENT).toList();
    }

    public List<PersonLine> getStaff() {
        return staff;
    }

    public List<PersonLine> getClients() {
        return clients;
    }
}
