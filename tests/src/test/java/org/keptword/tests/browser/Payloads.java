package org.keptword.tests.browser;

import java.util.ArrayList;
import java.util.List;
import org.keptword.tests.harness.TestStack;

/**
 * Texts that want to be more than text: script, markup, queries, expressions, headers, formulas, and letters that deceive the eye. Each
 * fits into a name and is to come back exactly as it is.
 */
final class Payloads {

    /** What an expression would have to work out to betray itself. */
    static final String WORKED_OUT = "5234941";

    /** The id every smuggled element bears. */
    static final String SMUGGLED = "kwx";

    private static final List<String> FEW = List.of(
            "<script>kwx(1)</script>",
            "\"><img src=x onerror=kwx(2) id=kwx>",
            "'><svg/onload=kwx(3) id=kwx>",
            "javascript:kwx(4)//",
            "</textarea><b id=kwx>bold</b>",
            "</title><style id=kwx>*{color:red}</style>",
            "'; drop table keptword.cases; --",
            "' or '1'='1' /* ; select pg_sleep(9)",
            "#{1931*2711} ${1931*2711} {{1931*2711}}",
            "#{request.session.invalidate()}",
            "x%0d%0aSet-Cookie:%20kwx=1",
            "=HYPERLINK(\"http://x.example.org\",\"x\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "{0} %s %n '{1}'' \\u0041",
            "${jndi:ldap://127.0.0.1:1/x}",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
            "\u202Enrut\u202C \u05E9\u05DC\u05D5\u05DD",
            "e\u0301\u0323\u0334 n\u0303 A\u030A",
            "\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 \uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
            "\uD835\uDC9C\uD840\uDF0E \u4F60\u597D",
            "a\u200Bb\u200Dc\u2060d");

    private static final List<String> MORE = List.of(
            "<ScRiPt>kwx(20)</sCrIpT>",
            "<scr<script>ipt>kwx(21)</scr</script>ipt>",
            "<script src=//x.example.org/x.js id=kwx></script>",
            "<iframe srcdoc='<script>parent.kwx(22)</script>' id=kwx>",
            "<iframe src=javascript:kwx(23) id=kwx>",
            "<body onload=kwx(24)>",
            "<input autofocus onfocus=kwx(25) id=kwx>",
            "<details open ontoggle=kwx(26) id=kwx>",
            "<a href=javascript:kwx(27) id=kwx>x</a>",
            "<form action=//x.example.org id=kwx><button>x</button></form>",
            "<meta http-equiv=refresh content=0;url=//x.example.org id=kwx>",
            "<base href=//x.example.org id=kwx>",
            "<link rel=stylesheet href=//x.example.org/x.css id=kwx>",
            "<object data=data:text/html,x id=kwx></object>",
            "<math><mtext><img src=x onerror=kwx(28) id=kwx></mtext></math>",
            "<noscript><p title=\"</noscript><img src=x onerror=kwx(29) id=kwx>\">",
            "--><img src=x onerror=kwx(30) id=kwx><!--",
            "]]><img src=x onerror=kwx(31) id=kwx>",
            "';kwx(32);'",
            "\";kwx(33);//",
            "\\\";kwx(34);//",
            "`${kwx(35)}`",
            "</script><script>kwx(36)</script>",
            "%3Cscript%3Ekwx(37)%3C/script%3E",
            "&lt;script&gt;kwx(38)&lt;/script&gt;",
            "&#60;script&#62;kwx(39)&#60;/script&#62;",
            "\\u003cscript\\u003ekwx(40)\\u003c/script\\u003e",
            "\uFF1Cscript\uFF1Ekwx(41)\uFF1C/script\uFF1E",
            "+ADw-script+AD4-kwx(42)+ADw-/script+AD4-",
            "\u2028kwx(43)\u2029x",
            "data:text/html,<script>kwx(44)</script>",
            "x\" style=\"background:url(//x.example.org)\" id=\"kwx",
            "x' onmouseover='kwx(45)' id='kwx",
            "<svg><animate onbegin=kwx(46) attributeName=x dur=1s id=kwx>",
            "<template><s id=kwx></s></template>",
            "<x onclick=kwx(47) id=kwx>click</x>",
            "{{constructor.constructor('kwx(48)')()}}",
            "[[1931*2711]] @(1931*2711) <%= 1931*2711 %>",
            "#set($x=1931*2711)$x",
            "T(java.lang.Runtime).getRuntime().exec('id')",
            "#{facesContext.externalContext.redirect('//x')}",
            "1; update keptword.practice set name='x' --",
            "1' union select null,null,null --",
            "') ; truncate keptword.revision ; --",
            "$$;drop schema keptword cascade;$$",
            "\\'; drop table x; --",
            "%' escape '\\' --",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "file:///etc/passwd",
            "CON",
            "-1+1|cmd",
            "+1+1|cmd",
            "\t=1+1",
            "x,\"y\";z",
            "BEGIN:VEVENT\\nEND:VCALENDAR",
            "Subject: x",
            "\u05D0\u2067x\u2069\u2066y",
            "\u0627\u0644\u0633\u0644\u0627\u0645 1 2 3",
            "\u0E01\u0E33\u0E38\u0E34 \u0915\u094D\u0937\u093F",
            "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334",
            "\uD83D\uDC4D\uD83C\uDFFD\uD83D\uDC4D\uD83C\uDFFF 1\uFE0F\u20E3",
            "\uFEFFx\uFFFDy",
            "\u00AD\u00ADsoft\u00AD",
            "\u1E9E\u0130\u0131 \uFB01");

    private Payloads() {}

    /** Those of this run. */
    static List<String> all() {
        List<String> all = new ArrayList<>(FEW);
        if (TestStack.isLong()) {
            all.addAll(MORE);
        }
        return all;
    }
}
