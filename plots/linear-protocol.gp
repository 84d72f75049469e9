# linear-protocol.svg. To draw it again, in this folder: gnuplot linear-protocol.gp
reset
if (!exists("output")) output = "linear-protocol.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0_0 << END
-0.1434 40.16
-0.1434 41.72
-0.1434 41.6
-0.1434 43.29
-0.1434 38.6
END
$mean_here_0_0_0 << END
0.1434 41.074 38.8737 43.2743
END
$seeds_here_0_0_1 << END
0.8566 52.42
0.8566 54.13
0.8566 51.34
0.8566 51.9
0.8566 46.31
END
$mean_here_0_0_1 << END
1.1434 51.22 47.5738 54.8662
END
$seeds_here_0_0_2 << END
1.8566 99.9
1.8566 99.88
1.8566 99.8
1.8566 98.63
1.8566 99.61
END
$mean_here_0_0_2 << END
2.1434 99.564 98.9003 100.2277
END
$seeds_here_1_0_0 << END
-0.1434 44.09
-0.1434 43.77
-0.1434 45.53
-0.1434 44.65
-0.1434 40.58
END
$mean_here_1_0_0 << END
0.1434 43.724 41.3895 46.0585
END
$seeds_here_1_0_1 << END
0.8566 68.87
0.8566 69.7
0.8566 70
0.8566 68.33
0.8566 65.11
END
$mean_here_1_0_1 << END
1.1434 68.402 65.9736 70.8304
END
$seeds_here_1_0_2 << END
1.8566 99.95
1.8566 99.95
1.8566 99.93
1.8566 99.22
1.8566 99.98
END
$mean_here_1_0_2 << END
2.1434 99.806 99.3986 100.2134
END
$seeds_here_2_0_0 << END
-0.1434 42.55
-0.1434 42.24
-0.1434 43.16
-0.1434 43.46
-0.1434 38.16
END
$mean_here_2_0_0 << END
0.1434 41.914 39.2404 44.5876
END
$seeds_here_2_0_1 << END
0.8566 70.17
0.8566 69.97
0.8566 70.14
0.8566 68.75
0.8566 64.77
END
$mean_here_2_0_1 << END
1.1434 68.76 65.8963 71.6237
END
$seeds_here_2_0_2 << END
1.8566 99.93
1.8566 99.95
1.8566 99.9
1.8566 99.19
1.8566 99.9
END
$mean_here_2_0_2 << END
2.1434 99.774 99.3678 100.1802
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Features that were learned without labels, by three measures" at screen 0.5000, screen 0.9475 center font ',17'
set label "" at screen 0.2909, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.3104, screen 0.8775 left
set label "" at screen 0.4299, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.4494, screen 0.8775 left
set xtics ("untrained" 0, "MoCo" 1, "supervised" 2) scale 0
set grid noxtics ytics
set xtics rotate by 30 right
set lmargin at screen 0.1000
set rmargin at screen 0.3041
set bmargin at screen 0.2171
set tmargin at screen 0.7650
set label "encoder" at screen 0.2020, screen 0.0325 center
set label "accuracy on unseen images [%]" at screen 0.0195, screen 0.4910 center rotate
set label "kNN" at screen 0.2020, screen 0.8100 center
set xrange [-0.500000:2.500000]
unset logscale x
set yrange [0.000000:100.000000]
unset logscale y
set label "guessing" at graph 0.995, first 12.5000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  12.5000 with lines lc rgb '#707070' dt 3 lw 2, \
  $seeds_here_0_0_0 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#7F7F7F', \
  $mean_here_0_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#7F7F7F', \
  $mean_here_0_0_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#7F7F7F', \
  $seeds_here_0_0_1 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_0_0_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_0_0_1 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_0_0_2 using 1:2 with points pt 14 ps 0.8 lw 1.5 lc rgb '#E69F00', \
  $mean_here_0_0_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#E69F00', \
  $mean_here_0_0_2 using 1:2 with points pt 15 ps 1.1 lc rgb '#E69F00'
unset label
unset object
unset arrow
set lmargin at screen 0.4333
set rmargin at screen 0.6374
set bmargin at screen 0.2171
set tmargin at screen 0.7650
set label "encoder" at screen 0.5354, screen 0.0325 center
set label "accuracy on unseen images [%]" at screen 0.3528, screen 0.4910 center rotate
set label "probe, standardised" at screen 0.5354, screen 0.8100 center
set xrange [-0.500000:2.500000]
unset logscale x
set yrange [0.000000:100.000000]
unset logscale y
set label "guessing" at graph 0.995, first 12.5000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  12.5000 with lines lc rgb '#707070' dt 3 lw 2, \
  $seeds_here_1_0_0 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#7F7F7F', \
  $mean_here_1_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#7F7F7F', \
  $mean_here_1_0_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#7F7F7F', \
  $seeds_here_1_0_1 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_1_0_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_1_0_1 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_1_0_2 using 1:2 with points pt 14 ps 0.8 lw 1.5 lc rgb '#E69F00', \
  $mean_here_1_0_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#E69F00', \
  $mean_here_1_0_2 using 1:2 with points pt 15 ps 1.1 lc rgb '#E69F00'
unset label
unset object
unset arrow
set lmargin at screen 0.7667
set rmargin at screen 0.9707
set bmargin at screen 0.2171
set tmargin at screen 0.7650
set label "encoder" at screen 0.8687, screen 0.0325 center
set label "accuracy on unseen images [%]" at screen 0.6862, screen 0.4910 center rotate
set label "raw features, rate 30" at screen 0.8687, screen 0.8100 center
set xrange [-0.500000:2.500000]
unset logscale x
set yrange [0.000000:100.000000]
unset logscale y
set label "guessing" at graph 0.995, first 12.5000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  12.5000 with lines lc rgb '#707070' dt 3 lw 2, \
  $seeds_here_2_0_0 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#7F7F7F', \
  $mean_here_2_0_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#7F7F7F', \
  $mean_here_2_0_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#7F7F7F', \
  $seeds_here_2_0_1 using 1:2 with points pt 6 ps 0.8 lw 1.5 lc rgb '#000000', \
  $mean_here_2_0_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#000000', \
  $mean_here_2_0_1 using 1:2 with points pt 7 ps 1.1 lc rgb '#000000', \
  $seeds_here_2_0_2 using 1:2 with points pt 14 ps 0.8 lw 1.5 lc rgb '#E69F00', \
  $mean_here_2_0_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#E69F00', \
  $mean_here_2_0_2 using 1:2 with points pt 15 ps 1.1 lc rgb '#E69F00'
unset multiplot
unset output
