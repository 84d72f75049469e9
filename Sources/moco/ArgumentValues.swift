import ArgumentParser
import Images
import MomentumContrast
import Pretraining

// Names that can be given on the command line; those of encoders are in DescribeCommand.swift.

extension AugmentationName: ExpressibleByArgument {}
extension LoadingOptions.Undecodable: ExpressibleByArgument {}
extension Mechanism: ExpressibleByArgument {}
extension Preset: ExpressibleByArgument {}
extension ScheduleName: ExpressibleByArgument {}
