<#-- In the place of Keycloak's, whose links are called "Click here". -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p>${msg("keptwordExpired")}</p>
    <p><a id="loginContinueLink" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${url.loginAction}">${msg("keptwordExpiredContinue")}</a></p>
    <p><a id="loginRestartLink" class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" href="${url.loginRestartFlowUrl}">${msg("keptwordExpiredRestart")}</a></p>
  </#if>
</@layout.registrationLayout>
