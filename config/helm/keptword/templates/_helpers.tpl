{{- define "keptword.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{- define "keptword.labels" -}}
app.kubernetes.io/name: keptword
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "keptword.pod-security" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "keptword.container-security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "keptword.settings" -}}
- name: KEPTWORD_ADDRESS
  value: {{ .Values.address | quote }}
- name: KEPTWORD_FRONT
  value: {{ join "," .Values.front | quote }}
- name: KEPTWORD_DB_URL
  value: {{ .Values.database.url | quote }}
- name: KEPTWORD_DB_USER
  value: keptword_app
- name: KEPTWORD_DB_JOBS_USER
  value: keptword_jobs
- name: KEPTWORD_OIDC_PROVIDER_URL
  value: http://{{ .Release.Name }}-sign-in:8080/realms/keptword
- name: KEPTWORD_OIDC_PUBLIC_URL
  value: {{ .Values.address }}/auth/realms/keptword
{{- if .Values.secrets.keys }}
- name: KEPTWORD_VAULT_KEYSET_FILE
  value: /run/keys/vault-keyset.json
- name: KEPTWORD_TRAIL_KEY_FILE
  value: /run/keys/trail-key
{{- end }}
{{- range $name, $value := .Values.settings }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}

{{- define "keptword.operator" -}}
{{ include "keptword.settings" . }}
- name: KEPTWORD_ENV
  value: /run/operator/operator.env
- name: KEPTWORD_DB_OWNER
  value: keptword_owner
- name: KEPTWORD_KEYCLOAK_ADMIN_USER
  value: admin
{{- end }}
