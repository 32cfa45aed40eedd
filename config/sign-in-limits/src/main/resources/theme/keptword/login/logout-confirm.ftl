<#-- In the place of Keycloak's, whose button comes before everything else on the page for whoever uses a keyboard. -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section = "form">
    <p>${msg("logoutConfirmHeader")}</p>
    <form class="${properties.kcFormClass!}" action="${url.logoutConfirmAction}" onsubmit="confirmLogout.disabled = true; return true;" method="post">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <@buttons.actionGroup horizontal=true>
        <@buttons.button id="kc-logout" name="confirmLogout" label="doLogout"/>
      </@buttons.actionGroup>
    </form>
    <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
      <p><a href="${client.baseUrl}">${msg("backToApplication")}</a></p>
    </#if>
  </#if>
</@layout.registrationLayout>
