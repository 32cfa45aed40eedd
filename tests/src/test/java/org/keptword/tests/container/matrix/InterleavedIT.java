package org.keptword.tests.container.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;

/**
 * Many people at once over few connections: each transaction sees its own person's rows, whoever had the connection before, whether
 * that one ended well or was refused. The server of these tests has a pool of five ({@code KEPTWORD_DB_POOL}).
 */
class InterleavedIT extends MatrixFixture {

    private static final int TRANSACTIONS = 1000;
    private static final int THREADS = 12;

    @Resource
    private ManagedExecutorService threads;

    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger nobody = new AtomicInteger();

    /** Somebody with what this person finds when alone. */
    private record Known(Actor actor, Set<String> own) {}

    @Test
    void aThousandTransactionsOfManyPeopleNeverMix() throws Exception {
        assertEquals("5", System.getenv("KEPTWORD_DB_POOL"));
        Town town = town();
        List<Known> people = new ArrayList<>();
        for (Couple couple : List.of(atWork(town.home()), town.neighbours(), town.otherCouple())) {
            handedIn(couple.ana(), "From " + couple.caseId());
            handedIn(couple.tom(), "Also from " + couple.caseId());
            people.add(known(couple.ana().actor(), couple.tom().actor()));
            people.add(known(couple.tom().actor(), couple.ana().actor()));
        }
        people.add(known(town.home().counselor(), town.other().counselor()));
        people.add(known(town.other().counselor(), town.home().counselor()));
        people.add(known(town.home().colleague(), town.home().counselor()));
        assertTrue(people.stream().filter(known -> !known.own().isEmpty()).count() >= 8);
        List<Future<List<String>>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random dice = new Random(i);
            int share = TRANSACTIONS / THREADS + (i < TRANSACTIONS % THREADS ? 1 : 0);
            running.add(threads.submit(() -> work(people, dice, share)));
        }
        List<String> mixed = new ArrayList<>();
        for (Future<List<String>> one : running) {
            mixed.addAll(one.get());
        }
        System.out.println(
                "Interleaved: " + TRANSACTIONS + " transactions of " + people.size() + " people on 5 connections, "
                        + refused + " refused, " + nobody + " of nobody, " + mixed.size() + " mixed");
        assertEquals(List.of(), mixed);
        assertTrue(refused.get() > 50 && nobody.get() > 50);
    }

    private List<String> work(List<Known> people, Random dice, int share) throws Exception {
        List<String> mixed = new ArrayList<>();
        for (int i = 0; i < share; i++) {
            Known known = people.get(dice.nextInt(people.size()));
            switch (dice.nextInt(5)) {
                case 0 -> refuse(known, mixed);
                case 1 -> {
                    nobody.incrementAndGet();
                    int changed = database.asNobody("update keptword.response set version = version");
                    if (changed != 0) {
                        mixed.add("nobody changed " + changed);
                    }
                }
                default -> {
                    Set<String> found = own(known.actor());
                    if (!found.equals(known.own())) {
                        mixed.add(known.actor().name() + " found " + found + " for " + known.own());
                    }
                }
            }
        }
        return mixed;
    }

    /** An act on what is not there rolls its transaction back. */
    private void refuse(Known known, List<String> mixed) throws Exception {
        try {
            if (known.actor().role() == Role.CLIENT) {
                as(known.actor(), () -> portal.exercise(new AssignmentId(UUID.randomUUID()), Optional.empty()));
            } else {
                as(known.actor(), () -> safety.view(new CaseId(UUID.randomUUID())));
            }
            mixed.add(known.actor().name() + " found what there is not");
        } catch (NotFound expected) {
            refused.incrementAndGet();
        }
    }

    private Known known(Actor actor, Actor stranger) throws Exception {
        Set<String> own = own(actor);
        assertTrue(own.stream().noneMatch(own(stranger)::contains), "the two have something in common");
        return new Known(actor, own);
    }

    /** Ids of what a service gives this person. */
    private Set<String> own(Actor actor) throws Exception {
        if (actor.role() == Role.CLIENT) {
            return as(actor, () -> portal.record(Optional.empty())).lines().stream()
                    .map(line -> line.assignment().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        CaseloadPage.Query all =
                new CaseloadPage.Query(null, CaseloadPage.Query.Which.ALL, CaseloadPage.Query.Sort.NAME, false, 0, 100);
        return as(actor, () -> caseload.page(all)).rows().stream()
                .map(row -> row.id().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
