<#-- Below every page: whom to call, the way to a new code, and Leave, which the style sheet puts into the corner where the application has it. -->
<#macro content>
  <#assign home = (client.baseUrl)!"">
  <div class="keptword-foot">
    <#if ["login", "login-otp", "login-password", "webauthn-authenticate"]?seq_contains(pageId)>
      <p>${msg("keptwordLost")}</p>
    </#if>
    <p><strong>${msg("keptwordHelp")}</strong>
      <#if home?has_content><a href="${home?remove_ending("/")}/help-lines">${msg("keptwordHelpLines")}</a><#else>${msg("keptwordEmergency")}</#if>
    </p>
  </div>
  <#if home?has_content>
    <a id="keptword-leave" href="${home?remove_ending("/")}/signed-out?state=left" data-sign-out="${home?remove_ending("/")}/logout?leave" title="${msg("keptwordLeaveHint")}">${msg("keptwordLeave")}</a>
  <#else>
    <a id="keptword-leave" href="about:blank" title="${msg("keptwordLeaveHint")}">${msg("keptwordLeave")}</a>
  </#if>
</#macro>
