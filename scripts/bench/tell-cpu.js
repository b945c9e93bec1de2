// Plain JavaScript that Node loads before a server's own program, which then runs as it does everywhere: says on request
// how much CPU time the process has used.
process.on('message', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  process.send?.({ cpu: userCPUTime + systemCPUTime })
})
process.channel?.unref()
