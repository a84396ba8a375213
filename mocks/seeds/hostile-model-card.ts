/** What an attacker would write who wants a reader's session: all of it has to come to nothing. */
export const hostileModelCard = `---
license: other
license_name: "<img src=x onerror=alert(1)>"
license_link: javascript:alert(1)
base_model: ../../../evil
datasets: [org/name/../../evil, "javascript:alert(1)", acme/sound-data]
tags: ["</script><script>alert(1)</script>", "&lt;b&gt;"]
__proto__: { isAdmin: true }
constructor: polluted
---
# A card that means harm

<script>window.attacked = 'script'</script>
<img src=x onerror="window.attacked = 'onerror'">
<svg onload="window.attacked = 'svg'"><script>window.attacked = 'svg script'</script></svg>
<iframe srcdoc="<script>parent.attacked = 'iframe'</script>"></iframe>
<form id="location" name="body"><input name="attributes"></form>
<a id="defaultView" name="cookie" href="javascript:window.attacked = 'anchor'">raw link</a>
<style>body { display: none }</style>

- [script](javascript:window.attacked='link')
- [upper](JaVaScRiPt:window.attacked='upper')
- [entity](java&#115;cript&colon;window.attacked='entity')
- [tab](<java	script:window.attacked='tab'>)
- [control](<\u0001javascript:window.attacked='control'>)
- [data](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)
- [vbscript](vbscript:msgbox)
- [file](file:///etc/passwd)
- [blob](blob:https://example.com/1)
- [reference][evil]
- <javascript:window.attacked='autolink'>
- [relative into the app](/repository?tab=tags)
- [climbing](../../../../api/v1/user/)
- [protocol-relative](//evil.example.net/x)
- [backslashes](\\\\\\\\evil.example.net/x)
- [a sound one](https://example.com/sound)

[evil]: javascript:window.attacked='reference'

![x" onerror="window.attacked='alt'](https://github.com/x/y/raw/main/z.png"onerror="window.attacked='src')
![data](data:image/svg+xml,<svg onload=alert(1)>)
![lookalike](https://github.com.evil.example.net/pixel.png)
![userinfo](https://github.com@evil.example.net/pixel.png)
![plain http](http://github.com/acme/x/raw/main/pixel.png)

# location
# document
# __proto__
`;
