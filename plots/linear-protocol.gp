# linear-protocol.svg. To draw it again, in this folder: gnuplot linear-protocol.gp
reset
if (!exists("output")) output = "linear-protocol.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0_0 << END
-0.1434 25.0977
-0.1434 26.709
-0.1434 24.707
-0.1434 25.8301
-0.1434 26.2695
END
$mean_here_0_0_0 << END
0.1434 25.7227 24.7015 26.7438
END
$seeds_here_0_0_1 << END
0.8566 69.2383
0.8566 66.5039
0.8566 66.8945
0.8566 67.9688
0.8566 68.3594
END
$mean_here_0_0_1 << END
1.1434 67.793 66.4174 69.1686
END
$seeds_here_0_0_2 << END
1.8566 99.3652
1.8566 99.5117
1.8566 99.3164
1.8566 99.4141
1.8566 99.5605
END
$mean_here_0_0_2 << END
2.1434 99.4336 99.3079 99.5593
END
$seeds_here_1_0_0 << END
-0.1434 25.1465
-0.1434 26.123
-0.1434 26.709
-0.1434 25.4395
-0.1434 26.3184
END
$mean_here_1_0_0 << END
0.1434 25.9473 25.1503 26.7442
END
$seeds_here_1_0_1 << END
0.8566 72.7051
0.8566 71.4355
0.8566 72.8027
0.8566 71.3379
0.8566 71.0449
END
$mean_here_1_0_1 << END
1.1434 71.8652 70.8414 72.8891
END
$seeds_here_1_0_2 << END
1.8566 99.8535
1.8566 99.8047
1.8566 99.7559
1.8566 99.8047
1.8566 99.8535
END
$mean_here_1_0_2 << END
2.1434 99.8145 99.7637 99.8652
END
$seeds_here_2_0_0 << END
-0.1434 23.1934
-0.1434 25.9277
-0.1434 24.9512
-0.1434 23.291
-0.1434 26.0742
END
$mean_here_2_0_0 << END
0.1434 24.6875 22.9633 26.4117
END
$seeds_here_2_0_1 << END
0.8566 71.6797
0.8566 72.2168
0.8566 72.4121
0.8566 70.166
0.8566 71.0449
END
$mean_here_2_0_1 << END
1.1434 71.5039 70.3651 72.6427
END
$seeds_here_2_0_2 << END
1.8566 99.5117
1.8566 99.6094
1.8566 99.7559
1.8566 99.6582
1.8566 99.8047
END
$mean_here_2_0_2 << END
2.1434 99.668 99.5232 99.8127
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
