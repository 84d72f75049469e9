// Ablations
