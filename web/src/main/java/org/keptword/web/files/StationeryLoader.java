package org.keptword.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.practice.Letterhead;
import org.keptword.access.practice.LetterheadService;
import org.keptword.shared.Actor;
import org.keptword.web.paper.Paper;
import org.keptword.web.paper.Stationery;

/** What the documents of a person are printed on. A logo is read again only after it was changed. */
@ApplicationScoped
public class StationeryLoader {

    /** The logos of so many practices are kept, those printed last. */
    private static final int MOST = 50;

    @Inject
    LetterheadService letterheads;

    private final Map<UUID, Logo> logos = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Logo> eldest) {
            return size() > MOST;
        }
    });

    private record Logo(String hash, String address) {}

    /** Sheets of the size used where the person is, with the letterhead of the person's practice as it is now. */
    public Stationery of(Actor actor) {
        Letterhead letterhead = letterheads.read();
        return new Stationery(
                Paper.of(actor.locale(), actor.zone()),
                letterhead,
                letterhead.logo().flatMap(hash -> logo(actor.practice().value(), hash)));
    }

    private Optional<String> logo(UUID practice, String hash) {
        Logo known = logos.get(practice);
        if (known != null && known.hash().equals(hash)) {
            return Optional.of(known.address());
        }
        Optional<String> address = letterheads.logo().map(Stationery::address);
        address.ifPresent(read -> logos.put(practice, new Logo(hash, read)));
        return address;
    }
}
