import Testing

@testable import Files

@Suite struct LaunchedProcessTests {
  @Test func launchersAreUnderstood() {
    let open = ["OMPI_COMM_WORLD_RANK": "2", "OMPI_COMM_WORLD_SIZE": "8", "OMPI_COMM_WORLD_LOCAL_SIZE": "4"]
    #expect(LaunchedProcess(environment: open) == LaunchedProcess(rank: 2, count: 8, countOnThisHost: 4))
    #expect(
      LaunchedProcess(environment: ["PMI_RANK": "0", "PMI_SIZE": "3"])
        == LaunchedProcess(rank: 0, count: 3, countOnThisHost: 3))
    let slurm = ["SLURM_PROCID": "5", "SLURM_STEP_NUM_TASKS": "6", "SLURM_STEP_TASKS_PER_NODE": "2(x3)"]
    #expect(LaunchedProcess(environment: slurm) == LaunchedProcess(rank: 5, count: 6, countOnThisHost: 2))
  }

  /// A batch script of Slurm is told how many tasks there will be, and is not one of them.
  @Test(arguments: [
    [:], ["SLURM_PROCID": "0", "SLURM_NTASKS": "8"], ["PMI_RANK": "3", "PMI_SIZE": "3"],
    ["PMI_RANK": "x", "PMI_SIZE": "3"],
    ["OMPI_COMM_WORLD_RANK": "-1", "OMPI_COMM_WORLD_SIZE": "2"], ["OMPI_COMM_WORLD_RANK": "1"],
  ])
  func anythingElseIsOneProcess(_ environment: [String: String]) {
    #expect(LaunchedProcess(environment: environment) == .alone)
  }
}
