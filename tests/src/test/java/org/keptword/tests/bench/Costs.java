package org.keptword.tests.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What requests take of processors, in the server and in the database. All pages are asked in turn, so that each meets the same neighbours. */
final class Costs {

    /** Something to do again and again. */
    interface Deed {
        void act() throws IOException, InterruptedException;
    }

    /**
     * What batches of requests took, in milliseconds a request, one figure a batch.
     *
     * @param server in the server's process
     * @param compiling the part of it that compiled the server's own code; a server that has run for long does so no more
     * @param database in PostgreSQL's processes
     */
    record Cost(double[] server, double[] compiling, double[] database) {

        double least() {
            return sorted(this::together)[0];
        }

        double median() {
            return median(this::together);
        }

        double ofServer() {
            return median(i -> server[i]);
        }

        double ofCompilers() {
            return median(i -> compiling[i]);
        }

        double ofServerWithoutCompilers() {
            return median(i -> server[i] - compiling[i]);
        }

        double ofDatabase() {
            return median(i -> database[i]);
        }

        /** Server and database without what compiling took. */
        double running() {
            return median(i -> together(i) - compiling[i]);
        }

        private double together(int batch) {
            return server[batch] + database[batch];
        }

        private double median(IntToDoubleFunction figure) {
            double[] sorted = sorted(figure);
            return sorted[sorted.length / 2];
        }

        private double[] sorted(IntToDoubleFunction figure) {
            return IntStream.range(0, server.length)
                    .mapToDouble(figure)
                    .sorted()
                    .toArray();
        }

        @Override
        public String toString() {
            return "least %.2f, median %.2f ms CPU a request (server %.2f, of it compiling %.2f, database %.2f)"
                    .formatted(least(), median(), ofServer(), ofCompilers(), ofDatabase());
        }
    }

    /** The share of the server's time from which on it is not warm. */
    private static final double STILL_COMPILES = 0.05;

    private static final int ROUND = 100;

    private final ProcessorTime server = ProcessorTime.of("application");
    private final ProcessorTime database = ProcessorTime.of("postgresql");

    Costs() throws IOException {}

    /**
     * Asks all in turn until the server hardly compiles its own code any more.
     *
     * @param least how often each is asked at least; four times as often at most
     */
    void warm(List<? extends Deed> deeds, int least) throws IOException, InterruptedException {
        double share = 1;
        for (int asked = 0; asked < least || (share > STILL_COMPILES && asked < 4 * least); asked += ROUND) {
            long serverBefore = server.nanos();
            long compilingBefore = server.ofCompilers();
            for (int i = 0; i < ROUND; i++) {
                for (Deed deed : deeds) {
                    deed.act();
                }
            }
            share = (server.ofCompilers() - compilingBefore) / (double) (server.nanos() - serverBefore);
        }
    }

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
        return costs;
    }

    private void add(Cost cost, int batch, int requests, Deed deed) throws IOException, InterruptedException {
        long serverBefore = server.nanos();
        long compilingBefore = server.ofCompilers();
        long databaseBefore = database.nanos();
        for (int i = 0; i < requests; i++) {
            deed.act();
        }
        cost.server()[batch] = (server.nanos() - serverBefore) / 1e6 / requests;
        cost.compiling()[batch] = (server.ofCompilers() - compilingBefore) / 1e6 / requests;
        cost.database()[batch] = (database.nanos() - databaseBefore) / 1e6 / requests;
    }
}
