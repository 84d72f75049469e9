# family-momentum.svg. To draw it again, in this folder: gnuplot family-momentum.gp
reset
if (!exists("output")) output = "family-momentum.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.2101 85.74
-0.2101 87.6
-0.2101 83.57
-0.2101 85.96
-0.2101 84.28
END
$mean_here_0_0 << END
-0.098 85.43 83.4798 87.3802
END
$seeds_here_0_1 << END
0.7899 84.33
0.7899 86.72
0.7899 80.71
0.7899 85.4
0.7899 86.3
END
$mean_here_0_1 << END
0.902 84.692 81.7025 87.6815
END
$seeds_here_0_2 << END
1.7899 86.89
1.7899 77.88
1.7899 84.08
1.7899 83.72
1.7899 86.47
END
$mean_here_0_2 << END
1.902 83.808 79.3394 88.2766
END
$seeds_here_0_3 << END
2.7899 80.49
2.7899 79.08
2.7899 76.37
2.7899 81.59
2.7899 81.98
END
$mean_here_0_3 << END
2.902 79.902 77.0799 82.7241
END
$seeds_here_0_4 << END
3.7899 65.8
3.7899 60.79
3.7899 67.87
3.7899 68.77
3.7899 65.6
END
$mean_here_0_4 << END
3.902 65.766 61.9269 69.6051
END
$seeds_here_1_0 << END
0.098 78.22
0.098 87.72
0.098 80.52
0.098 80.25
0.098 84.03
END
$mean_here_1_0 << END
0.2101 82.148 77.4909 86.8051
END
$seeds_here_1_1 << END
1.098 83.25
1.098 86.6
1.098 84.67
1.098 80.15
1.098 85.55
END
$mean_here_1_1 << END
1.2101 84.044 80.9407 87.1473
END
$seeds_here_1_2 << END
2.098 87.21
2.098 87.21
2.098 85.6
2.098 88.65
2.098 86.08
END
$mean_here_1_2 << END
2.2101 86.95 85.4802 88.4198
END
$seeds_here_1_3 << END
3.098 88.43
3.098 87.08
3.098 88.09
3.098 88.04
3.098 86.65
END
$mean_here_1_3 << END
3.2101 87.658 86.7208 88.5952
END
$seeds_here_1_4 << END
4.098 79.86
4.098 76.12
4.098 79.74
4.098 80.54
4.098 70.19
END
$mean_here_1_4 << END
4.2101 77.29 71.9153 82.6647
END
$line_here_0 << END
-0.098 85.43
0.902 84.692
1.902 83.808
2.902 79.902
3.902 65.766
END
$line_here_1 << END
0.2101 82.148
1.2101 84.044
2.2101 86.95
3.2101 87.658
4.2101 77.29
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "One momentum encoder, two uses" at screen 0.5000, screen 0.9475 center font ',17'
set arrow from screen 0.1665, screen 0.8775 to screen 0.2104, screen 0.8775 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.1884, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#000000'
set label "BYOL: a target" at screen 0.2201, screen 0.8775 left
set arrow from screen 0.3921, screen 0.8775 to screen 0.4360, screen 0.8775 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.4140, screen 0.8775 point pt 5 ps 1.1 lw 1.5 lc rgb '#D55E00'
set label "MoCo v1: a maker of keys" at screen 0.4457, screen 0.8775 left
set label "" at screen 0.7311, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.7506, screen 0.8775 left
set label "" at screen 0.3604, screen 0.8225 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.3799, screen 0.8225 left
set xtics ("0" 0, "0.9" 1, "0.99" 2, "0.999" 3, "1" 4) scale 0
set grid noxtics ytics
set lmargin at screen 0.1000
set rmargin at screen 0.9707
set bmargin at screen 0.1650
set tmargin at screen 0.7650
set label "m, constant" at screen 0.5354, screen 0.0325 center
set label "linear probe on unseen images [%]" at screen 0.0195, screen 0.4650 center rotate
set xrange [-0.500000:4.500000]
unset logscale x
set yrange [35.488120:92.127880]
unset logscale y
set label "untrained" at graph 0.995, first 38.9660 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  38.9660 with lines lc rgb '#707070' dt 3 lw 2, \
  $line_here_0 using 1:2 with lines lc rgb '#000000' dt 1 lw 2.0, \
  $line_here_1 using 1:2 with lines lc rgb '#D55E00' dt '-' lw 2.0, \
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
unset multiplot
unset output
