package org.keptword.web.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.shared.Role;

class RouteTest {

    private static final String ID = "0193a5c0-1111-7abc-8def-0123456789ab";

    @ParameterizedTest
    @CsvSource({
        "/today, TODAY",
        "/cases, CASES",
        "/cases/" + ID + ", CASE",
        "/cases/" + ID + "/homework, CASE_HOMEWORK",
        "/cases/" + ID + "/safety, CASE_SAFETY",
        "/review/" + ID + ", REVIEW_RESPONSE",
        "/sessions/" + ID + "/prep, SESSION_PREP",
        "/sessions/" + ID + "/prep.pdf, SESSION_PREP_PDF",
        "/cases/" + ID + "/summary, CASE_SUMMARY",
        "/cases/" + ID + "/discharge.pdf, CASE_DISCHARGE_PDF",
        "/cases/" + ID + "/work/" + ID + ".pdf, CLIENT_WORK_PDF",
        "/prints/" + ID + ", PRINT",
        "/prints/" + ID + ".zip, PRINT_ZIP",
        "/homework/" + ID + ", HOMEWORK",
        "/join/Ab3_-xyz9, JOIN",
        "/join, JOIN_BY_LINK",
        "/help-lines, HELP_LINES",
        "/logout, SIGN_OUT",
        "/signed-out, SIGNED_OUT"
    })
    void anAddressLeadsToItsRoute(String path, Route route) {
        assertEquals(route, Route.match(path).orElseThrow().route());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/today/",
                "/Today",
                "/today.xhtml",
                "/today;jsessionid=1",
                "//today",
                "/cases/",
                "/cases/17",
                "/cases/0193A5C0-1111-7ABC-8DEF-0123456789AB",
                "/cases/" + ID + "/",
                "/cases/" + ID + "/notes",
                "/cases/../today",
                "/cases/%2e%2e/today",
                "/WEB-INF/views/today/today.xhtml",
                "/join/short",
                "/join/with space",
                "/sessions/" + ID + "/prep.pdf/",
                "/cases/" + ID + "\n"
            })
    void anythingElseIsNoAddress(String path) {
        assertTrue(Route.match(path).isEmpty());
    }

    @Test
    void theIdsStandUnderTheirNames() {
        assertEquals(
                Map.of("case", ID),
                Route.match("/cases/" + ID + "/goals").orElseThrow().ids());
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void aRouteFindsItselfByItsPath(Route route) {
        assertEquals(
                route,
                Route.match(route.path(pathArguments(route))).orElseThrow().route());
    }

    @Test
    void aPathWantsAllItsIds() {
        assertThrows(IllegalArgumentException.class, Route.CASE::path);
    }

    @Test
    void rolesReachTheirOwnPagesOnly() {
        assertTrue(Route.CASE.isFor(Role.COUNSELOR) && Route.CASE.isFor(Role.SUPERVISOR));
        assertFalse(Route.CASE.isFor(Role.CLIENT) || Route.CASE.isFor(Role.MANAGER));
        assertTrue(Route.HOMEWORK.isFor(Role.CLIENT));
        assertFalse(Route.HOMEWORK.isFor(Role.COUNSELOR) || Route.HOMEWORK.isFor(Role.MANAGER));
        assertTrue(Route.PEOPLE.isFor(Role.MANAGER));
        assertFalse(Route.PEOPLE.isFor(Role.COUNSELOR) || Route.PEOPLE.isFor(Role.SUPERVISOR));
    }

    @Test
    void onlyEightAddressesNeedNoSignIn() {
        assertEquals(
                java.util.Set.of(
                        Route.HELP_LINES,
                        Route.FOUND,
                        Route.JOIN,
                        Route.JOIN_BY_LINK,
                        Route.CALENDAR_FEED,
                        Route.REMINDERS_OFF,
                        Route.SIGN_OUT,
                        Route.SIGNED_OUT),
                Arrays.stream(Route.values()).filter(Route::isPublic).collect(Collectors.toSet()));
    }

    @Test
    void everyRoleBeginsOnAPageItMaySee() {
        for (Role role : new Role[] {Role.COUNSELOR, Role.SUPERVISOR, Role.MANAGER, Role.CLIENT}) {
            assertTrue(Route.firstPage(role).isFor(role));
        }
    }

    private static Object[] pathArguments(Route route) {
        Object[] ids = new Object[route.names().size()];
        Arrays.fill(ids, ID);
        return ids;
    }

    @Test
    void aPathIsLoggedAsItsTemplateAndNeverWithWhatOpensADoor() {
        assertEquals("/join/{code:key}", Route.templateOf("/join/7KQF-2M4X-99AB-TRSV"));
        assertEquals("/join/{}", Route.templateOf("/join/short"));
        assertEquals("/cases/{}/{}", Route.templateOf("/cases/dear-anna/x"));
        assertEquals(
                "/api/drafts/{}/hand-in", Route.templateOf("/api/drafts/8194d59c-6ee8-4dd2-90cd-1cc99e3e6755/hand-in"));
        assertEquals("/cases", Route.templateOf("/cases"));
        assertEquals("/", Route.templateOf("/"));
    }
}
