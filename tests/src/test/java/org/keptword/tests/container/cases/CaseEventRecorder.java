package org.keptword.tests.container.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.keptword.cases.CaseEvent;
import org.keptword.shared.DomainRefusal;

/** Hears what cases report, and refuses once when told to. */
@ApplicationScoped
public class CaseEventRecorder {

    private final List<String> contact = new ArrayList<>();
    private boolean refusing;

    void on(@Observes CaseEvent.ContactStateChanged event) {
        if (refusing) {
            refusing = false;
            throw new DomainRefusal("refusal.test.asked");
        }
        contact.add(event.participant() + (event.open() ? " open" : " closed"));
    }

    void forget() {
        contact.clear();
    }

    void refuseNext() {
        refusing = true;
    }

    List<String> contact() {
        return List.copyOf(contact);
    }
}
