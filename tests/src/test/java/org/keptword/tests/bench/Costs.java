package org.keptword.tests.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What requests take of processors, in the server and in the database. All pages are asked in turn, so that each meets the same neighbours. */
final class Costs {

    /** Something to do again and again. */
    interface Deed {
        void act() throws IOException, InterruptedException;
    }

    /**
     * What batches of requests took, each kind sorted by itself, the least first.
     *
     * @param server milliseconds a request in the server's process, one figure a batch
     * @param database the same of PostgreSQL's processes
     * @param together the sums of both
     */
    record Cost(double[] server, double[] database, double[] together) {

        double least() {
            return together[0];
        }

        double median() {
            return median(together);
        }

        double ofServer() {
            return median(server);
        }

        double ofDatabase() {
            return median(database);
        }

        private static double median(double[] sorted) {
            return sorted[sorted.length / 2];
        }

        @Override
        public String toString() {
            return "least %.2f, median %.2f ms CPU a request (server %.2f, database %.2f)"
                    .formatted(least(), median(), ofServer(), ofDatabase());
        }
    }

    private final ProcessorTime server = ProcessorTime.of("application");
    private final ProcessorTime database = ProcessorTime.of("postgresql");

    Costs() throws IOException {}

    /** So many batches of each, in turn. */
    List<Cost> inTurn(List<? extends Deed> deeds, int batches, int requests) throws IOException, InterruptedException {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < deeds.size(); i++) {
            costs.add(new Cost(new double[batches], new double[batches], new double[batches]));
        }
        for (int batch = 0; batch < batches; batch++) {
            for (int i = 0; i < deeds.size(); i++) {
                add(costs.get(i), batch, requests, deeds.get(i));
            }
        }
        for (Cost cost : costs) {
            Arrays.sort(cost.server());
            Arrays.sort(cost.database());
            Arrays.sort(cost.together());
        }
        return costs;
    }

    private void add(Cost cost, int batch, int requests, Deed deed) throws IOException, InterruptedException {
        long serverBefore = server.nanos();
        long databaseBefore = database.nanos();
        for (int i = 0; i < requests; i++) {
            deed.act();
        }
        cost.server()[batch] = (server.nanos() - serverBefore) / 1e6 / requests;
        cost.database()[batch] = (database.nanos() - databaseBefore) / 1e6 / requests;
        cost.together()[batch] = cost.server()[batch] + cost.database()[batch];
    }
}
