// MomentumContrast
