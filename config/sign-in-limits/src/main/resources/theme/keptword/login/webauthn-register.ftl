<#-- In the place of Keycloak's, which asks for a name in a window of the browser. What it is for, whom it is not for, and the name are on the page here. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("webauthn-registration-title")}
  <#elseif section = "form">
    <p>${msg("keptwordPasskeyWhat")}</p>
    <p class="keptword-warning">${msg("keptwordPasskeyWarning")}</p>
    <div class="${properties.kcFormClass!}">
      <@field.input name="device" label=msg("keptwordPasskeyName") value=msg("webauthn-registration-init-label") autocomplete="off"/>
      <form id="register" action="${url.loginAction}" method="post">
        <input type="hidden" id="clientDataJSON" name="clientDataJSON">
        <input type="hidden" id="attestationObject" name="attestationObject">
        <input type="hidden" id="publicKeyCredentialId" name="publicKeyCredentialId">
        <input type="hidden" id="authenticatorLabel" name="authenticatorLabel">
        <input type="hidden" id="transports" name="transports">
        <input type="hidden" id="authenticatorAttachment" name="authenticatorAttachment">
        <input type="hidden" id="error" name="error">
      </form>
      <script type="module">
        <#outputformat "JavaScript">
        import { registerByWebAuthn } from "${url.resourcesPath}/js/webauthnRegister.js";
        /* Keycloak's script asks for the name like this. */
        window.prompt = (question, usual) => document.getElementById("device").value.trim() || usual;
        document.getElementById("registerWebAuthn").addEventListener("click", () => registerByWebAuthn({
          challenge: ${challenge?c},
          userid: ${userid?c},
          username: ${username?c},
          signatureAlgorithms: [<#list signatureAlgorithms as sigAlg>${sigAlg?c},</#list>],
          rpEntityName: ${rpEntityName?c},
          rpId: ${rpId?c},
          attestationConveyancePreference: ${attestationConveyancePreference?c},
          authenticatorAttachment: ${authenticatorAttachment?c},
          requireResidentKey: ${requireResidentKey?c},
          residentKey: ${residentKey?c},
          userVerificationRequirement: ${userVerificationRequirement?c},
          createTimeout: ${createTimeout?c},
          excludeCredentialIds: ${excludeCredentialIds?c},
          initLabel: ${msg("webauthn-registration-init-label")?c},
          initLabelPrompt: ${msg("keptwordPasskeyName")?c},
          errmsg: ${msg("webauthn-unsupported-browser-text")?c}
        }), { once: true });
        </#outputformat>
      </script>
      <@buttons.actionGroup horizontal=true>
        <button type="button" id="registerWebAuthn" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}">${msg("doRegisterSecurityKey")}</button>
        <#if !isSetRetry?has_content && isAppInitiatedAction?has_content>
          <form class="${properties.kcFormClass!}" action="${url.loginAction}" id="kc-webauthn-settings-form" method="post">
            <@buttons.button id="cancelWebAuthnAIA" name="cancel-aia" label="doCancel" type="secondary"/>
          </form>
        </#if>
      </@buttons.actionGroup>
    </div>
  </#if>
</@layout.registrationLayout>
