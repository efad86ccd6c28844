// allauth only writes to the console what goes wrong with a passkey.
document.addEventListener('allauth.error', function () {
  const message = document.getElementById('passkey_failed')
  document.querySelector('main').prepend(message)
  message.hidden = false
})
