package org.keptword.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** The parts of our scripts that work without a page of their own, module by module, in the browser itself. */
@Tag(Suite.SITE)
class ModuleJourney extends BrowserJourney {

    private Page page;

    @BeforeEach
    void openAPlainPage() {
        page = device(Look.DESK).newPage();
        page.navigate("/signed-out");
    }

    @Test
    void exercisesAreFoundByTheBeginningsOfTheirWords() {
        use("homework/find.js");
        gives(
                "[true,true,true,false,true,true]",
                "[m.matches('', 'A life of my own'), m.matches('LIF own', 'A life of my own'),"
                        + " m.matches('fase sanar', 'Fase 2 · Sánar'), m.matches('ife', 'A life of my own'),"
                        + " m.matches('10 min', 'Journal 10 min'), m.matches('10', 'Journal, 10 min')]");
        gives("[0,2,1]", "[m.next(0, -1, 3), m.next(2, 1, 3), m.next(0, 1, 3)]");
    }

    @Test
    void oneBoxStandsForAllThatAreTicked() {
        use("homework/choice.js");
        gives(
                "[{'checked':false,'indeterminate':false},{'checked':false,'indeterminate':true},{'checked':true,'indeterminate':false}]",
                "[m.both(0, 2), m.both(1, 2), m.both(2, 2)]");
        String form =
                "((change) => { const form = document.createElement('form'); form.innerHTML = '<input name=due value=today><input"
                        + " type=checkbox name=pick><input type=search><fieldset disabled><input name=words></fieldset>'; change(form.elements);"
                        + " return m.isChanged(form); })";
        gives("false", form + "(() => {})");
        gives("false", form + "((of) => { of[2].value = 'life'; of.words.value = 'not sent'; })");
        gives("true", form + "((of) => (of.due.value = 'tomorrow'))");
        gives("true", form + "((of) => (of.pick.checked = true))");
        use("homework/picks.js");
        gives(
                "[{'checked':false,'indeterminate':false},{'checked':true,'indeterminate':false}]",
                "[m.all(0, 0), m.all(3, 3)]");
        gives("[true,false]", "[m.isSeen(document.body), m.isSeen(document.createElement('input'))]");
        gives(
                "['none','2','3 (1)']",
                "((words) => [m.sentence(0, 0, words), m.sentence(2, 0, words), m.sentence(3, 1, words)])"
                        + "({ none: 'none', some: '{0}', elsewhere: '{0} ({1})' })");
        use("shell/stay.js");
        gives(
                "[true,false,false,false]",
                "[m.isHere({ path: '/a', at: 1000 }, '/a', 2000), m.isHere({ path: '/a', at: 1000 }, '/b', 2000),"
                        + " m.isHere({ path: '/a', at: 1000 }, '/a', 12000), m.isHere(null, '/a', 0)]");
    }

    @Test
    void aFileSaysHowFarItIsAndATimeHowLongItIs() {
        use("shell/upload.js");
        gives(
                "[0,0,49,99,100]",
                "[m.percent(0, 10), m.percent(5, 0), m.percent(499, 1000), m.percent(999, 1000), m.percent(7, 7)]");
        gives("[1,1,512]", "[m.kilobytes(0), m.kilobytes(900), m.kilobytes(524288)]");
        use("shell/undo.js");
        gives(
                "[20,1,1,0,0]",
                "[m.secondsOf(19500), m.secondsOf(1000), m.secondsOf(1), m.secondsOf(0), m.secondsOf(-5)]");
    }

    @Test
    void twoTextsOfADraftAreMergedWithoutLosingAnAnswer() {
        use("exercise/merge.js");
        gives("{'b':'theirs','a':'mine'}", "m.together({ a: 'mine' }, { b: 'theirs' })");
        gives("{'a':'mine'}", "m.together({ a: 'mine' }, { a: 'theirs' })");
        gives(
                "{'rows':[{'_id':'1','x':'mine','y':'theirs'},{'_id':'2','x':'new'},{'_id':'3','x':'other'}]}",
                "m.together({ rows: [{ _id: '1', x: 'mine' }, { _id: '2', x: 'new' }] }, { rows: [{ _id: '1', x:"
                        + " 'theirs', y: 'theirs' }, { _id: '3', x: 'other' }] })");
        gives("{'group':{'b':2,'a':1}}", "m.together({ group: { a: 1 } }, { group: { b: 2 } })");
        gives(
                "{'amount':{'value':3,'unit':'h'},'choice':{'other':'mine'}}",
                "m.together({ amount: { value: 3, unit: 'h' }, choice: { other: 'mine' } }, { amount: { value: 4,"
                        + " unit: 'min' }, choice: { code: 'a' } })");
        gives("{'many':['x']}", "m.together({ many: ['x'] }, { many: ['y', 'z'] })");
        gives("{'rows':[{'_id':'1','x':'theirs'}]}", "m.together({ rows: [] }, { rows: [{ _id: '1', x: 'theirs' }] })");
    }

    @Test
    void chosenColumnsAreWrittenAsTheServerReadsThem() {
        use("table/columns.js");
        gives("['aim',null,null]", "['wide col-aim ui-x', 'collapse', 'name'].map(m.columnOf)");
        gives(
                "['c=aim.mode; Path=/; Max-Age=31536000; SameSite=Lax','c=none; Path=/; Max-Age=31536000; SameSite=Lax; Secure']",
                "[m.cookieOf('c', ['aim', 'mode'], false), m.cookieOf('c', [], true)]");
        gives("[['aim','mode'],[],[]]", "[m.namesIn('aim mode'), m.namesIn(''), m.namesIn(undefined)]");
    }

    @Test
    void theAddressOfATableFollowsWhatIsShown() {
        use("table/follow.js");
        gives("['date','note',null]", "['key-date ui-x', 'end col-note', 'name'].map(m.keyOf)");
        gives(
                "[{'from':'k'},{'from':''},{}]",
                "[m.beginning('from', 50, 'k'), m.beginning('from', 0, 'k'), m.beginning(undefined, 50, 'k')]");
        gives("[25,0,0]", "['26–50 of 130', '0–0 of 0', ''].map(m.before)");
        gives(
                "['/sessions?q=a+b&sort=date#x','/cases']",
                "[m.addressWith('https://x/sessions?q=a+b&first=25#x', { first: '', sort: 'date' }), m.addressWith('https://x/cases', {})]");
        gives(
                "['By Case, falling. 1–25 of 30','Rows: 3']",
                "[{ column: 'Case', order: 'desc', report: '1–25 of 30', rows: 25 }, { rows: 3 }].map((one) =>"
                        + " m.sentence(one, { up: 'By {0}, rising', down: 'By {0}, falling', rows: 'Rows: {0}' }))");
    }

    @Test
    void aTimeOfTheCalendarIsInItsHalfHour() {
        use("calendar/times.js");
        gives("['2027-03-01T11:00','2027-03-01T11:30']", "['2027-03-01T11:15', '2027-03-01T11:30'].map(m.halfHour)");
        gives("'9:00–9:50\u00A0AM'", "m.timeSpan('9:00 AM', '9:50 AM')");
        gives("'11:30\u00A0AM–12:20\u00A0PM'", "m.timeSpan('11:30 AM', '12:20 PM')");
        gives("'09:00–09:50'", "m.timeSpan('09:00', '09:50')");
        gives("'9:00\u00A0AM'", "m.timeSpan('9:00 AM', null)");
        gives("75", "m.lengthOf({ start: new Date(0), end: new Date(4500000) })");
    }

    @Test
    void anExerciseIsFoundByAnyWordsOfItsTitleOrPhase() {
        use("sessions/exercises.js");
        String all =
                "[{ id: 'a', title: 'Our timeline', phase: 'Understand' }, { id: 'b', title: 'Línea', phase: 'Time' }]";
        gives("['a','b']", "m.found(" + all + ", 'TIME').map(one => one.id)");
        gives("['b']", "m.found(" + all + ", 'linea').map(one => one.id)");
        gives("['a']", "m.found(" + all + ", 'under time').map(one => one.id)");
        gives("[]", "m.found(" + all + ", '  ')");
        use("sessions/rows.js");
        gives(
                "[false,true,true]",
                "['<input type=text value=\" \">', '<input type=text value=a>', '<input type=text><p class=field-wrong></p>'].map((inside) =>"
                        + " m.isFilled(Object.assign(document.createElement('div'), { innerHTML: inside })))");
    }

    @Test
    void aPartOfANewCaseIsRecordedOnceSomethingIsTypedOrChosenInIt() {
        use("new-case/names.js");
        gives("'a b & Leo'", "m.called([' a\\u0000b', 'Leo '])");
        gives(
                "['',60,59]",
                "[['\\ud83d', ' '], ['x'.repeat(10000)], ['\\ud83d\\ude00'.repeat(40)]].map(m.called).map((one) => one.length || '')");
        use("new-case/parts.js");
        gives(
                "[false,true,false,true,false,true,false,true,false]",
                "[{ type: 'text', closest: () => true, value: '2026-12-01', dataset: {} },"
                        + " { type: 'text', closest: () => true, value: '2026-12-01', dataset: { begins: '' } },"
                        + " { type: 'radio', value: 'NOT_ASKED', checked: true }, { type: 'radio', value: 'OPEN', checked: true },"
                        + " { type: 'checkbox', value: 'on', checked: false }, { type: 'checkbox', value: 'on', checked: true },"
                        + " { type: 'text', value: '  ' }, { type: 'text', value: 'a' }, { type: 'select-one', value: 'NOT_SAID' }]"
                        + ".map((one) => m.begun([one]))");
        use("new-case/screening.js");
        gives(
                "['result','alone','when','kinds','reason','']",
                "[{ alone: true }, { result: true }, { result: true, alone: true, kinds: true }, { result: true, alone: true, when: true },"
                        + " { result: true, alone: true, decision: true }, { result: true, alone: true, kinds: true, when: true }]"
                        + ".map((said) => m.missing(['result', 'alone', 'kinds', 'when', 'decision', 'reason']"
                        + ".map((one) => ({ type: 'text', name: 'new-case:A-' + one, value: said[one] ? 'a' : '' }))))");
    }

    @Test
    void helpIsCalledUpAsTheServerWouldCallItUp() {
        use("exercise/lines.js");
        gives(
                "[true,false,false,true]",
                "[m.holds('no', '=', 'no'), m.holds('yes', '=', 'no'), m.holds(undefined, '=', 'no'),"
                        + " m.holds(undefined, '!=', 'no')]");
        gives(
                "[true,false,false,true,true]",
                "[m.holds(2, '<=', 2), m.holds(3, '<=', 2), m.holds(undefined, '<=', 2), m.holds(8, '>=', 8),"
                        + " m.holds(0, '<', 1)]");
        gives(
                "[true,true,true,false]",
                "[m.holds(['a', 'b'], '=', 'b'), m.holds({ code: 'b' }, '=', 'b'), m.holds(undefined, 'exists',"
                        + " false), m.holds(true, 'exists', false)]");
    }

    @Test
    void onlyWhatBothAnsweredAndNotAlikeIsAsked() {
        use("exercise/merge.js");
        String flat = "m.flat(%s, (path) => path === 'group' || path === 'rows/1/group')";
        gives(
                "[['text','t'],['rows/1/group/x',1],['amount',{'value':3}],['group/y','g']]",
                "[..."
                        + flat.formatted(
                                "{ text: 't', rows: [{ _id: '1', group: { x: 1 } }], amount: { value: 3 }, group: { y:"
                                        + " 'g' } }")
                        + "]");
        gives(
                "['rows/1/x','many']",
                "m.differing(" + flat.formatted("{ same: 1, rows: [{ _id: '1', x: 'a' }], many: ['p'], only: 'mine' }")
                        + ", "
                        + flat.formatted("{ same: 1, rows: [{ _id: '1', x: 'b' }], many: ['q'], other: 'theirs' }")
                        + ")");
    }

    @Test
    void whatWasChosenStandsInItsPlaceAndTheRestStays() {
        use("exercise/merge.js");
        gives(
                "{'rows':[{'_id':'1','x':'chosen','y':2},{'_id':'2','x':'kept'}],'group':{'z':'both'},'rest':['r']}",
                "m.chosen({ rows: [{ _id: '1', x: 'a', y: 2 }, { _id: '2', x: 'kept' }], group: { z: 'g' }, rest:"
                        + " ['r'] }, new Map([['rows/1/x', 'chosen'], ['group/z', 'both']]), (path) => path === 'group')");
    }

    @Test
    void aFieldBecomesTheAnswerThatWasMeant() {
        use("exercise/values.js");
        gives("[1.5,-3,0]", "['1,5', ' -3 ', '0'].map(m.number)");
        gives("['about 3','1.2.3','1e5']", "['about 3', '1.2.3', '1e5'].map(m.number)");
        gives("true", "m.number('') === undefined && m.present(null) === undefined && m.present('0') === '0'");
        gives(
                "['+01:00','+02:00']",
                "['2026-01-15T12:00', '2026-07-15T12:00'].map((at) => m.offset(at, 'Europe/Berlin'))");
        gives(
                "['-03:30','+05:45','+00:00']",
                "['America/St_Johns', 'Asia/Kathmandu', 'UTC'].map((zone) => m.offset('2026-01-15T00:30', zone))");
        gives("'2026-07-15T14:30'", "m.local('2026-07-15T12:30:00Z', 'Europe/Berlin')");
        gives("'2026-01-01T00:00'", "m.local('2025-12-31T23:00:00Z', 'Europe/Berlin')");
        gives("''", "m.local('no moment', 'UTC')");
        gives("{'text':'half �'}", "m.wellFormed({ text: 'half \\ud83d' })");
    }

    @Test
    void datesAreReadAndSaidAsTheServerDoes() {
        use("forms/dates.js");
        gives(
                "['Fri, Nov 27, 2026, 4:00 PM','Fri 27 Nov 2026, 16:00','vie 27 nov 2026, 16:00','vie 27 nov 2026, 16:00']",
                "['en-US', 'en-GB', 'es-MX', 'es-ES'].map((region) => m.sayMoment('2026-11-27T16:00', region))");
        gives(
                "['12:00 AM','00:00','12:00 PM','12:00']",
                "[m.sayTime('00:00', 'en-US'), m.sayTime('00:00', 'es-MX'), m.sayTime('12:00', 'en-US'), m.sayTime('12:00', 'es-ES')]");
        String read = "['%s'].map((typed) => m.readDay(typed, '%s', new Date(2026, 11, 1)))";
        gives(
                "['2026-11-27','2026-11-27','2026-11-27','2026-11-27','2026-03-03',null,null]",
                read.formatted(
                        String.join(
                                "', '",
                                "27 nov",
                                "Nov 27th, 2026",
                                "11/27/26",
                                "2026-11-27",
                                "Mar 3",
                                "Feb 29",
                                "soon"),
                        "en-US"));
        gives(
                "['2026-11-24','2026-03-03','2026-09-05','2026-04-05','2026-11-27']",
                read.formatted(
                        String.join(
                                "', '", "mar 24 nov 2026", "3 mar", "sábado 5 de septiembre", "5/4/26", "27.11.2026"),
                        "es-MX"));
        gives(
                "['16:00','16:30','10:00','00:30','08:30',null,null,null,null,null]",
                "['4 p.m.', '1630', '10:00', '00:30', '08:30:00', '09:00', '04:00', '0430', '4:00', '25:00'].map((typed) => m.readTime(typed,"
                        + " 'en-US'))");
        gives("['04:00','04:30']", "['04:00', '0430'].map((typed) => m.readTime(typed, 'en-GB'))");
        gives("'04:30'", "m.readStored.time('04:30', 'en-US')");
        gives(
                "[null,null,null,'2026-11-27','2027-11-27',null]",
                "['Nov 27-28', 'Nov 27 – 28', 'Nov 27 & 28', '27-nov-26', 'Nov 27/27', '2026 5551234567 1'].map((typed) => m.readDay(typed,"
                        + " 'en-US'))");
        gives(
                "['16:00','04:00','16:30',null]",
                "['4 p. m.', '4:00', '16h30', 'luego'].map((typed) => m.readTime(typed, 'es-ES'))");
        gives(
                "['2026-01-02T08:30','2026-01-02T08:30']",
                "['es-MX', 'en-US'].map((region) => m.readMoment('2026-01-02T08:30', region))");
        gives("null", "m.readMoment('Jan 2, 2026, 08:30', 'en-US')");
        gives("'2026-01-02T20:30'", "m.readMoment('Fri, Jan 2, 2026, 8:30 PM', 'en-US')");
    }

    @Test
    void theFormGivesBackWhatWasFilledIn() {
        page.evaluate("""
            () => (document.getElementById("main").innerHTML = `
              <form id="exercise" data-says='{"row": "Row {0}"}' data-zone="Europe/Berlin">
                <div class="step" id="one"><h2>One</h2><p class="step-count"></p>
                  <div data-id="text" data-type="text"><label>Text</label><textarea></textarea></div>
                  <div data-id="count" data-type="integer"><label>Count</label><input type="text"></div>
                  <div data-id="group" data-group="true"><div data-id="at" data-type="dateTime"><label>At</label><input type="text"></div></div>
                </div>
                <div class="step" id="two"><h2>Two</h2><p class="step-count"></p>
                  <fieldset data-id="choice" data-type="open-choice" data-many="true"><legend>Choice</legend><div class="choices">
                    <label><input type="checkbox" value="a">A</label><label><input type="checkbox" value="b">B</label>
                    <span class="other"><input type="checkbox" value=""><input type="text" data-other="true"></span></div></fieldset>
                  <div data-id="rows" data-rows="3" class="rows"><h3>Rows</h3><ol class="row-list"></ol>
                    <template><li data-row="~0~"><span class="row-number"></span><div data-id="x" data-type="string"><label>X</label><input type="text"></div>
                      <button type="button" data-up="true"></button><button type="button" data-down="true"></button></li></template>
                    <button type="button" data-add="true"></button></div>
                </div>
                <div id="overview"><h2>All</h2></div>
                <button type="button" id="step-back"></button><button type="button" id="step-next"></button><button type="button" id="hand-in"></button>
              </form>`)\
            """);
        String answers =
                "{'text':'Words','count':3,'group':{'at':'2026-07-15T12:30:00Z'},'choice':[{'code':'b'},{'other':'mine'}],"
                        + "'rows':[{'_id':'r1','x':'first'},{'_id':'r2','x':'second'}]}";
        page.evaluate("async () => { window.fill = (await import('/assets/exercise/fill.js')).fill; }");
        use("exercise/answers.js");
        gives("{}", "m.collect()");
        gives(answers, "(fill(" + answers + "), m.collect())");
        gives("'Wed, Jul 15, 2026, 2:30 PM'", "document.querySelector('[data-id=at] input').value");
        gives(
                "{'count':'about','group':{'at':'2026-07-15T15:00:00+02:00'},'rows':[{'_id':'r1','x':'first'},{'_id':'r2','x':'second'}],'text':'Words'}",
                """
                (() => {
                  document.querySelector("[data-id=count] input").value = "about";
                  document.querySelector("[data-id=at] input").value = "Jul 15, 2026, 3pm";
                  document.querySelectorAll(".choices input").forEach((input) => (input.checked = false));
                  return Object.fromEntries(Object.entries(m.collect()).sort());
                })()\
                """);
        use("exercise/sheet.js");
        gives(
                "['rows/r2/x','group/at','Rows']",
                "[m.path(m.find('rows/r2/x')), m.path(m.find('group/at')), m.label(m.find('rows'))]");
        gives("[true,false,false]", "[m.isGroup('group'), m.isGroup('text'), m.isGroup('nothing')]");
        use("exercise/steps.js");
        gives("['text','group','rows','r1/x']", """
            (() => {
              m.show(["text", "group", "rows", "rows/r1", "rows/r1/x"]);
              return ["text", "count", "group", "group/at", "choice", "rows"].filter((id) => !document.querySelector(`[data-id='${id}']`)?.hidden && !id.includes("/"))
                .concat(document.querySelector("[data-row=r1] [data-id=x]").hidden ? [] : ["r1/x"]);
            })()\
            """);
        gives("[false,true]", "(m.go(0, false), ['one', 'two'].map((id) => document.getElementById(id).hidden))");
        gives(
                "[true,true,false]",
                "(m.show([]), ['one', 'two', 'overview'].map((id) => document.getElementById(id).hidden))");
    }

    @Test
    void aDraftKnowsWhatIsStillWrongAndHowMuchRoomIsLeft() {
        use("exercise/state.js");
        gives(
                "['ab','b']",
                "m.stillWrong([{ path: 'a' }, { path: 'a/1/x' }, { path: 'ab' }, { path: 'b' }], 'a').map((one) =>"
                        + " one.path)");
        gives(
                "['new','b']",
                "m.problemsWith([{ path: 'a', text: 'new' }], [{ path: 'a', text: 'old' }, { path: 'b', text: 'b'"
                        + " }]).map((one) => one.text)");
        gives("[false,true]", "[m.unsaved(), (m.state.typed++, m.unsaved())]");
        use("exercise/notes.js");
        gives("[null,9,0,-1]", "[90, 91, 100, 101].map((length) => m.roomLeft('x'.repeat(length), 100))");
        gives(
                "[null,5]",
                "[m.roomLeft('\\ud83d\\ude00'.repeat(90), 100), m.roomLeft('\\ud83d\\ude00'.repeat(95), 100)]");
        use("exercise/hand-in.js");
        gives(
                "[true,false]",
                "(() => { const first = m.attemptFor(null, 'a'); return ['a', 'b'].map((text) => m.attemptFor(first,"
                        + " text).key === first.key); })()");
        use("shell/filled.js");
        gives("'1 of 2, 1'", "m.filled('{0} of {1}, {0}', [1, 2])");
    }

    @Test
    void whatWaitsOnTheDeviceIsSentUntilItIsAnsweredForGood() {
        use("outbox/sending.js");
        gives(
                "['received','later','later','later','later','later','refused','refused','refused']",
                "[[200], [0], [401], [429], [503], [409, 'another-person'], [409, 'refused'], [400], [404]]"
                        + ".map(([status, error]) => m.outcomeOf(status, { error }))");
        gives(
                "[true,true,false,false]",
                "[[200], [409, 'conflict'], [409, 'another-person'], [422]].map(([status, error]) => m.hasArrived(status, { error }))");
        use("outbox/store.js");
        String id = "'0'.repeat(8) + '-0000-4000-8000-' + '0'.repeat(12)";
        gives(
                "[['t',null],['t','2026-01-05'],[]]",
                "((id) => [id + '|/api/drafts/' + id + '||t', id + '|/api/drafts/' + id + '|2026-01-05|t', id + '|outbox|t']"
                        + ".map(m.draftNamed).map((one) => (one ? [one.tab, one.entry] : [])))(" + id + ")");
        gives(
                "['b']",
                "m.alone([{ id: 1, tab: 'a' }, { id: 2, tab: 'b' }, { id: 1, tab: 'c' }]).map((one) => one.tab)");
        use("outbox/page.js");
        gives(
                "['say p q 2026-01-05',['d-q-2026-01-05','p-q'],['a-q-2026-01-05']]",
                "[m.subjectOf('say p q 2026-01-05 KEPT k'), m.rowsOf('say p q 2026-01-05 KEPT k'), m.rowsOf('notice p q 2026-01-05 NOTICED')]");
        use("shell/filled.js");
        gives("'$& {1} and {2}'", "m.filled('{0} and {2}', ['$& {1}'])");
    }

    @Test
    void aSaveWaitsForAPauseButNotForEver() {
        use("shell/pace.js");
        gives("[1200,1200,500,200,200]", "[0, 6800, 7500, 7900, 9000].map((now) => m.pause(0, now))");
        gives("[2000,4000,8000,15000,30000,30000]", "[0, 1, 2, 3, 4, 40].map(m.backoff)");
    }

    @Test
    void aRefusalTakesTheFocusOnlyWithTheAnswerThatBringsIt() {
        use("shell/ajax.js");
        String brought =
                "((ids) => { const page = document.createElement('div'); page.innerHTML = '<p id=old class=said-refused></p><div"
                        + " id=part><p id=new class=said-refused></p><input id=wrong aria-invalid=true></div><div id=fine></div>'; document.body"
                        + ".append(page); const xml = new DOMParser().parseFromString('<changes>' + ids.map((id) => `<update id=\"${id}\"/>`)"
                        + ".join('') + '</changes>', 'text/xml'); const found = m.refusalIn(m.broughtBy(xml))?.id ?? 'none'; page.remove();"
                        + " return found; })";
        gives("'none'", brought + "(['fine', 'jakarta.faces.ViewState:0'])");
        gives("'wrong'", brought + "(['fine', 'part'])");
        gives("'old'", brought + "(['old', 'fine'])");
        gives("[]", "m.broughtBy(null)");
    }

    @Test
    void keysActOnlyWhereNobodyTypes() {
        use("shell/keys.js");
        String key =
                "(() => { const field = document.createElement('%s'); field.type = '%s'; const keys = [{ key: 'j' }, { key: 'x', when: () =>"
                        + " false }, { key: '?', always: true }, { key: 'k', ctrl: true }, { key: 'Enter', ctrl: true, within: 'textarea' }];"
                        + " const pressed = { key: '%s', target: field, %s }; return m.meant(pressed, keys, %s, false)?.key.toLowerCase() ==="
                        + " pressed.key.toLowerCase(); })()";
        gives("true", key.formatted("button", "button", "j", "", true));
        gives("true", key.formatted("input", "checkbox", "j", "", true));
        gives("false", key.formatted("input", "text", "j", "", true));
        gives("false", key.formatted("textarea", "", "?", "", true));
        gives("false", key.formatted("button", "button", "x", "", true));
        gives("false", key.formatted("button", "button", "toString", "", true));
        for (String held : List.of("ctrlKey", "metaKey", "altKey", "repeat", "isComposing")) {
            gives("false", key.formatted("button", "button", "j", held + ": true", true));
        }
        gives("false", key.formatted("button", "button", "j", "", false));
        gives("true", key.formatted("button", "button", "?", "", false));
        gives("true", key.formatted("textarea", "", "k", "ctrlKey: true", false));
        gives("true", key.formatted("input", "text", "K", "metaKey: true", true));
        gives("false", key.formatted("input", "text", "k", "ctrlKey: true, isComposing: true", true));
        gives("true", key.formatted("textarea", "", "Enter", "ctrlKey: true", false));
        gives("false", key.formatted("input", "text", "Enter", "ctrlKey: true", true));
        gives("false", key.formatted("textarea", "", "Enter", "", true));
        String sheet =
                "(() => { const sheet = document.createElement('form'); sheet.innerHTML = '<input name=a><select name=b></select><span"
                        + " class=timed><input name=c></span>'; const keys = [{ key: 'Escape', within: 'form', without: 'select, .timed' }]; return"
                        + " ['a', 'b', 'c'].map((name) => Boolean(m.meant({ key: 'Escape', target: sheet.elements[name] }, keys, true))); })()";
        gives("[true,false,false]", sheet);
        gives("false", key.formatted("textarea", "", "K", "ctrlKey: true, shiftKey: true", true));
        String mac = key.replace("%s, false)", "%s, true)");
        gives("false", mac.formatted("textarea", "", "k", "ctrlKey: true", true));
        gives("false", mac.formatted("button", "button", "j", "ctrlKey: true", true));
        gives("true", mac.formatted("textarea", "", "k", "metaKey: true", true));
        use("palette/words.js");
        gives("true", "m.fits(m.wordsOf('SESION reg'), 'Registrar sesión')");
        gives("false", "m.fits(m.wordsOf('reg maya'), 'Registrar sesión')");
        gives("true", "m.fits([], 'Anything')");
        use("review/filters.js");
        gives(
                "['','?urgent','?client=1&today']",
                "[[['client', '']], [['client', ''], ['urgent', 'on']], [['client', '1'], ['today', 'on']]].map(m.query)");
        use("manual/search.js");
        gives("[true,false]", "m.found('SESION nota', ['Notas de la sesión', 'Sesión'])");
        gives("[true,true]", "m.found('  ', ['a', 'b'])");
        use("shell/leave.js");
        gives(
                "[1,2,3,2]",
                "(() => { let shifts = []; return [0, 500, 1000, 1900].map((at) => (shifts = m.shiftsWith(shifts,"
                        + " at)).length); })()");
    }

    @Test
    void aPassageIsCountedInTheTextThatStandsNow() {
        page.evaluate(
                "() => (document.getElementById('main').innerHTML = '<div class=\"answer\"><div class=\"answer-words\""
                        + " id=\"w\">We <del>never </del>walk <ins>at <b>night</b></ins> alone</div></div><p"
                        + " id=\"out\">Outside</p>')");
        use("review/passage.js");
        gives("'We walk at night alone'", "m.currentText(document.getElementById('w'))");
        gives("'walk at night'", "m.stretch(document.getElementById('w'), 3, 16).toString()");
        gives("null", "m.stretch(document.getElementById('w'), 3, 99)");
        String select = "(() => { const s = getSelection(); s.removeAllRanges(); const r = document.createRange(); %s"
                + " s.addRange(r); const p = m.passage(); return p && [p.starts, p.ends, p.quote]; })()";
        String words = "document.getElementById('w')";
        gives("[8,16,'at night']", select.formatted("r.selectNode(" + words + ".querySelector('ins'));"));
        gives("[0,22,'We walk at night alone']", select.formatted("r.selectNodeContents(" + words + ");"));
        gives("null", select.formatted("r.selectNodeContents(" + words + ".querySelector('del'));"));
        gives("null", select.formatted("r.selectNodeContents(document.getElementById('out'));"));
        gives("null", select.formatted("r.setStart(" + words + ", 0); r.setEnd(document.getElementById('out'), 1);"));
        gives("null", select.formatted("r.setStart(" + words + ", 0);"));
    }

    @Test
    void aReplyIsTheSameWhateverWhiteSpaceStandsAroundIt() {
        use("review/words.js");
        gives(
                "true",
                "m.key({ ...m.BLANK, feedback: ' a\\n"
                        + "', note: '' }) === m.key({ ...m.BLANK, feedback: 'a', note: ' ' })");
        gives("false", "m.key({ ...m.BLANK, effort: 0 }) === m.key(m.BLANK)");
        gives("'a\\n\\nb'", "m.joined('a', '', ' ', undefined, 'b')");
        gives("['',' ','']", "['', 'word', 'word '].map(m.gap)");
        gives("[null,0]", "['', '0'].map(m.rating)");
    }

    @Test
    void wordsOnTheDeviceBelongToOnePersonAndOnePlace() {
        use("unsent/store.js");
        String read = "(async (person, place) => (await (window.at = m.unsent.at(person, place)).read()) ?? null)";
        gives("[null,null]", """
                (async () => {
                  const store = m.unsent.at("p1", "here");
                  const before = (await store.read()) ?? null;
                  store.soon(() => undefined);
                  await store.now();
                  store.soon(() => ["words"]);
                  await store.now();
                  return [before, (await m.unsent.at("p1", "here").read()) ?? null];
                })()""");
        waitUntilKept(page, 1);
        page.reload();
        use("unsent/store.js");
        gives("null", read + "('p2', 'here')");
        gives("null", read + "('p1', 'there')");
        gives("['words']", read + "('p1', 'here')");
        gives("null", "at.forget().then(() => null)");
        waitUntilKept(page, 1); // nobody has said yet that the words stand in a page
        gives("null", "(at.took(), at.forget()).then(() => null)");
        waitUntilKept(page, 0);
        use("exercise/device.js");
        gives(
                "['/api/drafts/1|2026-01-01','/api/drafts/1|']",
                "['2026-01-01', null].map((day) => m.placeOf('/api/drafts/1', day))");
    }

    @Test
    void fieldsAreKnownAgainByTheirOwnNames() {
        page.evaluate("() => (document.getElementById('main').innerHTML = '<form id=\"f\"><input name=\"f:a\""
                + " value=\"1\"><input type=\"hidden\" name=\"f:key\"><input type=\"radio\" name=\"f:r\""
                + " value=\"x\"><input type=\"radio\" name=\"f:r\" value=\"y\"><input type=\"password\""
                + " name=\"f:p\"></form>')");
        use("forms/values.js");
        String form = "document.getElementById('f')";
        gives("['f:a','f:r','f:r']", "m.fieldsOf(" + form + ", 'password').map((one) => one.name)");
        gives("4", "m.fieldsOf(" + form + ").length");
        gives("[['a','2',null],['r','x',false],['r','y',true]]", """
            (() => {
              const fields = m.fieldsOf(document.getElementById("f"), "password");
              const own = (field) => field.name.split(":").pop();
              m.putValues(fields, [["a", "2", null], ["r", "y", true], ["gone", "3", null]], own);
              return m.valuesOf(fields, own);
            })()\
            """);
        use("settings/fields.js");
        gives("{'b':'2','c':'3'}", "m.changedFrom({ a: '1', b: '1' }, { a: '1', b: '2', c: '3' })");
        use("promises/rhythm.js");
        gives("[true,false]", "['DAILY', 'DAY'].map((rhythm) => m.belongs('DAILY WEEKLY', rhythm))");
    }

    @Test
    void linesOfAnAgendaAreNeverSpokenAlike() {
        use("agenda/lines.js");
        String names = "(() => { const lines = %s; return [...m.namesOf(lines, '{0} ({1} of {2})').values()]; })()";
        gives("['Talk','Rest']", names.formatted("[{ says: 'Talk' }, { says: 'Rest' }]"));
        gives(
                "['Talk, Ann','Talk, Ben']",
                names.formatted("[{ says: 'Talk', origin: 'Ann' }, { says: 'Talk', origin: 'Ben' }]"));
        gives("['Talk $& (1 of 2)','Talk $& (2 of 2)']", names.formatted("[{ says: 'Talk $&' }, { says: 'Talk $&' }]"));
        String acts = "Object.entries(m.actsOn(%s)).filter(([, may]) => may).map(([verb]) => verb)";
        gives("['KEEP','DROP']", acts.formatted("{ state: 'suggested' }, { phase: 'planned' }"));
        gives(
                "['DROP','UP','DOWN','REACHED','ON_TABLE']",
                acts.formatted("{ state: 'kept', fitting: true }, { phase: 'planned' }"));
        gives(
                "['UP','DOWN','NOT_REACHED','OFF_TABLE']",
                acts.formatted("{ state: 'reached', onTable: true }, { phase: 'planned' }"));
        gives("['REACHED']", acts.formatted("{ state: 'kept' }, { phase: 'held' }"));
        gives("[]", acts.formatted("{ state: 'dropped' }, { phase: 'held' }"));
        gives(
                "['a new','b old','c new']",
                "m.withPoints({ lines: [{ topic: 'a', says: 'a old' }, { topic: 'b', says: 'b old' }] }, [{ topic:"
                        + " 'a', says: 'a new' }, { topic: 'c', says: 'c new' }]).lines.map((line) => line.says)");
    }

    @Test
    void theLastTouchOfAnyWindowCountsAndNoneThatLiesAhead() {
        use("shell/touch.js");
        gives("[150,100,100,200,100]", "['150', '50', null, '900', 'broken'].map((kept) => m.later(100, kept, 200))");
        gives(
                "[false,true]",
                "(() => { const touch = m.sharedTouch('t'); localStorage.setItem('t', String(Date.now() + 60000));"
                        + " const ahead = touch.latest() > Date.now(); touch.forget(); return [ahead,"
                        + " localStorage.getItem('t') === null]; })()");
        use("shell/request.js");
        gives("[{'a':1},{},{}]", "['{\\\"a\\\":1}', '', '<html>'].map(m.parsed)");
        use("shell/ids.js");
        gives(
                "true",
                "(() => { crypto.randomUUID = undefined; const made = [m.newId(), m.newId()]; return made[0] !=="
                        + " made[1] && made.every((id) =>"
                        + " /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)); })()");
    }

    /**
     * What may happen to typed words, played with the modules that keep them and a database of the browser. Mistakes that are planted have
     * to be found.
     */
    @Test
    void noOrderOfEventsLosesTypedWords() throws IOException {
        int sequences = TestStack.isLong() ? 2000 : 100;
        long from = System.nanoTime();
        Number safe = (Number) playTexts(sequences, null);
        System.out.printf(
                "Typed words: %d sequences, %d words were safe and none was lost, in %d ms%n",
                sequences, safe.intValue(), (System.nanoTime() - from) / 1_000_000);
        assertTrue(safe.intValue() > sequences, "words that were safe: " + safe);
        for (String fault : List.of(
                "one copy for all tabs",
                "a receipt takes every copy",
                "a copy goes before its words stand elsewhere",
                "nothing is left in the last moment",
                "leaving empties the device",
                "a receipt of older words counts",
                "sent under whoever is signed in")) {
            PlaywrightException found =
                    assertThrows(PlaywrightException.class, () -> playTexts(300, fault), () -> "not found: " + fault);
            assertTrue(found.getMessage().contains("sequence "), () -> fault + ": " + found.getMessage());
        }
    }

    private Object playTexts(int sequences, String fault) throws IOException {
        page.navigate("/signed-out"); // nothing of an earlier play runs any more
        Map<String, Object> how = new HashMap<>(Map.of("from", 1, "sequences", sequences, "steps", 40));
        how.put("fault", fault);
        return page.evaluate(script("texts.js"), how);
    }

    /** A script that plays with modules of ours: one function, with what it is for above it. */
    private static String script(String name) throws IOException {
        try (InputStream in = ModuleJourney.class.getResourceAsStream("/browser/" + name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("*/") + 2).strip().replaceAll(";$", "");
        }
    }

    /** Makes a module the one that is asked, as {@code m}. */
    private void use(String module) {
        page.evaluate("async (address) => { window.m = await import(address); }", "/assets/" + module);
    }

    /** What an expression gives, as JSON with single quotes. */
    private void gives(String expected, String expression) {
        Object given = page.evaluate("async () => JSON.stringify(await " + expression + ")");
        assertEquals(expected.replace('\'', '"'), given, expression);
    }
}
