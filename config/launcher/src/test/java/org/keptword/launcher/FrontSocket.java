package org.keptword.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes commands in the place of HAProxy: sets shares, and tells the state of each server. All are up at first. */
final class FrontSocket implements AutoCloseable {

    private static final Pattern SHARE = Pattern.compile("set weight (\\S+) (\\d+)%");

    private final ServerSocketChannel channel;
    private final Map<String, String> states = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> shares = new ConcurrentSkipListMap<>();
    private volatile int requests;

    private FrontSocket(ServerSocketChannel channel, List<String> servers) {
        this.channel = channel;
        for (String server : servers) {
            states.put(server, "UP");
            shares.put(server, 100);
        }
    }

    /** @param servers each as {@code backend/name} */
    static FrontSocket open(Settings settings, List<String> servers) throws IOException {
        Path socket = settings.data().resolve("front/haproxy.sock");
        Files.createDirectories(socket.getParent());
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(UnixDomainSocketAddress.of(socket));
        FrontSocket front = new FrontSocket(channel, servers);
        new Thread(front::serve).start();
        return front;
    }

    void setState(String server, String state) {
        states.put(server, state);
    }

    /** Sets how many requests each server has to answer. */
    void setRequests(int count) {
        requests = count;
    }

    Map<String, Integer> shares() {
        return Map.copyOf(shares);
    }

    private void serve() {
        while (channel.isOpen()) {
            try (SocketChannel caller = channel.accept();
                    BufferedReader words = new BufferedReader(Channels.newReader(caller, StandardCharsets.US_ASCII))) {
                caller.write(ByteBuffer.wrap(answer(words.readLine()).getBytes(StandardCharsets.US_ASCII)));
            } catch (IOException ended) {
                // the next caller, or the end of the loop
            }
        }
    }

    private String answer(String command) {
        Matcher share = SHARE.matcher(command);
        if (share.matches()) {
            shares.put(share.group(1), Integer.valueOf(share.group(2)));
            return "\n";
        }
        return states.keySet().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(String server) {
        List<String> columns = new ArrayList<>(Collections.nCopies(20, ""));
        columns.set(0, server.split("/")[0]);
        columns.set(1, server.split("/")[1]);
        columns.set(4, Integer.toString(requests));
        columns.set(17, states.get(server));
        columns.set(18, shares.get(server).toString());
        return String.join(",", columns);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
