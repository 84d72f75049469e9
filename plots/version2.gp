# version2.svg. To draw it again, in this folder: gnuplot version2.gp
reset
if (!exists("output")) output = "version2.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.315 62.04
-0.315 62.74
-0.315 63.26
-0.315 60.69
-0.315 62.18
-0.315 65.41
-0.315 64.04
-0.315 62.26
-0.315 61.5
-0.315 64.21
-0.315 63.7
-0.315 62.18
-0.315 65.58
-0.315 59.84
-0.315 60.5
-0.315 63.53
-0.315 63.94
-0.315 65.19
END
$mean_here_0_0 << END
-0.105 62.9328 62.0959 63.7697
END
$seeds_here_0_1 << END
0.685 60.4
0.685 63.11
0.685 63.16
0.685 59.74
0.685 64.72
0.685 59.38
0.685 64.62
0.685 64.4
0.685 57.98
0.685 60.33
0.685 59.99
0.685 60.21
0.685 63.13
0.685 60.47
0.685 57.62
0.685 63.92
0.685 62.13
0.685 62.7
END
$mean_here_0_1 << END
0.895 61.5561 60.4326 62.6796
END
$seeds_here_0_2 << END
1.685 59.55
1.685 58.62
1.685 61.01
1.685 58.11
1.685 57.2
1.685 59.96
1.685 61.57
1.685 57.47
1.685 56.32
1.685 59.08
1.685 57.1
1.685 57.32
1.685 57.15
1.685 57.5
1.685 55.83
1.685 59.81
1.685 60.94
1.685 57.1
END
$mean_here_0_2 << END
1.895 58.4244 57.5733 59.2755
END
$seeds_here_0_3 << END
2.685 61.74
2.685 59.91
2.685 63.57
2.685 60.33
2.685 57.84
2.685 59.01
2.685 55.81
2.685 61.4
2.685 56.81
2.685 58.3
2.685 59.38
2.685 61.28
2.685 46
2.685 60.69
2.685 61.6
2.685 59.94
2.685 57.86
2.685 60.64
END
$mean_here_0_3 << END
2.895 59.0061 57.1284 60.8839
END
$seeds_here_0_4 << END
3.685 59.77
3.685 59.99
3.685 62.5
3.685 61.94
3.685 51.61
3.685 64.84
3.685 58.76
3.685 59.64
3.685 56.05
3.685 58.5
3.685 62.48
3.685 60.62
3.685 47.66
3.685 60.11
3.685 60.38
3.685 63.87
3.685 60.38
3.685 59.52
END
$mean_here_0_4 << END
3.895 59.3678 57.312 61.4236
END
$seeds_here_1_0 << END
0.105 82.01
0.105 82.37
0.105 81.81
0.105 79.49
0.105 79.88
END
$mean_here_1_0 << END
0.315 81.112 79.4665 82.7575
END
$seeds_here_1_1 << END
1.105 77.71
1.105 79.88
1.105 80.18
1.105 74.51
1.105 78.81
END
$mean_here_1_1 << END
1.315 78.218 75.3751 81.0609
END
$seeds_here_1_2 << END
2.105 76.9
2.105 76.49
2.105 79.13
2.105 76.2
2.105 74.63
END
$mean_here_1_2 << END
2.315 76.67 74.6564 78.6836
END
$seeds_here_1_3 << END
3.105 75.93
3.105 74.41
3.105 77.44
3.105 73.78
3.105 70.7
END
$mean_here_1_3 << END
3.315 74.452 71.3081 77.5959
END
$seeds_here_1_4 << END
4.105 76.64
4.105 76.44
4.105 74.15
4.105 74
4.105 71.07
END
$mean_here_1_4 << END
4.315 74.46 71.6509 77.2691
END
$mean_paper_0_0 << END
-0.21 60.6 60.6 60.6
END
$mean_paper_0_1 << END
0.79 66.2 66.2 66.2
END
$mean_paper_0_2 << END
1.79 63.4 63.4 63.4
END
$mean_paper_0_3 << END
2.79 67.3 67.3 67.3
END
$mean_paper_0_4 << END
3.79 67.5 67.5 67.5
END
$mean_paper_1_4 << END
4.21 71.1 71.1 71.1
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Table 1 with a control for the length of the run (T = 4096 steps)" at screen 0.5000, screen 0.9475 center font ',17'
set label "" at screen 0.2192, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#000000'
set label "T" at screen 0.2387, screen 0.8775 left
set label "" at screen 0.2857, screen 0.8775 point pt 5 ps 1.1 lw 1.5 lc rgb '#D55E00'
set label "4T" at screen 0.3052, screen 0.8775 left
set label "" at screen 0.3625, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.3820, screen 0.8775 left
set label "" at screen 0.5015, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.5210, screen 0.8775 left
set xtics ("v1" 0, "a" 1, "b" 2, "c" 3, "d" 4) scale 0
set grid noxtics ytics
set lmargin at screen 0.1000
set rmargin at screen 0.5107
set bmargin at screen 0.1650
set tmargin at screen 0.7650
set label "row of V2's Table 1" at screen 0.3054, screen 0.0325 center
set label "linear probe on unseen images [%]" at screen 0.0195, screen 0.4650 center rotate
set label "here" at screen 0.3054, screen 0.8100 center
set xrange [-0.500000:4.500000]
unset logscale x
set yrange [43.426976:85.330507]
unset logscale y
plot \
  $seeds_here_0_0 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_0 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_1 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_1 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_2 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_2 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_3 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_3 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_4 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_4 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_1_0 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_1 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_1 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_2 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_2 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_3 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_3 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_4 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_4 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00'
unset label
unset object
unset arrow
set lmargin at screen 0.6400
set rmargin at screen 0.9707
set bmargin at screen 0.1650
set tmargin at screen 0.7650
set label "row of V2's Table 1" at screen 0.8054, screen 0.0325 center
set label "probe on ImageNet [%], other scale" at screen 0.5595, screen 0.4650 center rotate
set label "paper: 200 and 800 epochs" at screen 0.8054, screen 0.8100 center
set xrange [-0.500000:4.500000]
unset logscale x
set yrange [58.000000:73.000000]
unset logscale y
plot \
  $mean_paper_0_0 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_1 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_2 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_3 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_0_4 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $mean_paper_1_4 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00'
unset multiplot
unset output
