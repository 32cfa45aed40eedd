<#-- In the place of Keycloak's: its labels name no field, and its picture has no text. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout displayRequiredFields=false displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
  <#if section = "header">
    ${msg("loginTotpTitle")}
  <#elseif section = "form">
    <ol id="kc-totp-settings" class="pf-v5-c-list">
      <li>
        <p>${msg("loginTotpStep1")}</p>
        <ul id="kc-totp-supported-apps"><#list totp.supportedApplications as app><li>${msg(app)}</li></#list></ul>
      </li>
      <#if (mode!"") = "manual">
        <li>
          <p>${msg("loginTotpManualStep2")}</p>
          <p id="kc-totp-secret-key">${totp.totpSecretEncoded}</p>
          <p><a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a></p>
        </li>
        <li>
          <p>${msg("loginTotpManualStep3")}</p>
          <ul>
            <li>${msg("loginTotpType")}: ${msg("loginTotp." + totp.policy.type)}</li>
            <li>${msg("loginTotpAlgorithm")}: ${totp.policy.getAlgorithmKey()}</li>
            <li>${msg("loginTotpDigits")}: ${totp.policy.digits}</li>
            <#if totp.policy.type = "totp"><li>${msg("loginTotpInterval")}: ${totp.policy.period}</li></#if>
            <#if totp.policy.type = "hotp"><li>${msg("loginTotpCounter")}: ${totp.policy.initialCounter}</li></#if>
          </ul>
        </li>
      <#else>
        <li>
          <p>${msg("loginTotpStep2")}</p>
          <img id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("keptwordTotpPicture")}">
          <p><a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a></p>
        </li>
      </#if>
      <li>
        <p>${msg("loginTotpStep3")}</p>
        <p>${msg("loginTotpStep3DeviceName")}</p>
      </li>
    </ol>
    <form action="${url.loginAction}" class="${properties.kcFormClass!}" id="kc-totp-settings-form" method="post" novalidate="novalidate">
      <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
      <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
      <@field.input name="totp" label=msg("authenticatorCode") autocomplete="one-time-code" required=true/>
      <@field.input name="userLabel" label=msg("loginTotpDeviceName") required=(totp.otpCredentials?size gte 1)/>
      <div class="${properties.kcFormGroupClass!}"><@passwordCommons.logoutOtherSessions/></div>
      <div class="pf-v5-c-form__group pf-m-action">
        <div class="pf-v5-c-form__actions">
          <input type="submit" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!}" id="saveTOTPBtn" value="${msg("doSubmit")}">
          <#if isAppInitiatedAction??>
            <button type="submit" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!}" id="cancelTOTPBtn" name="cancel-aia" value="true">${msg("doCancel")}</button>
          </#if>
        </div>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
