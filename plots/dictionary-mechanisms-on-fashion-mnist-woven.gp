# dictionary-mechanisms-on-fashion-mnist-woven.svg. To draw it again, in this folder: gnuplot dictionary-mechanisms-on-fashion-mnist-woven.gp
reset
if (!exists("output")) output = "dictionary-mechanisms-on-fashion-mnist-woven.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
16 60.8887 59.5947 61.8164
64 62.3828 61.8652 63.5986
256 63.9209 62.9395 64.4531
1024 63.7598 63.1104 64.1113
4096 62.8613 62.4023 63.501
END
$panel0_curve1 << END
15 62.9102 61.7188 64.7705
63 64.6484 63.1836 65.2588
END
$panel0_curve2 << END
256 61.8164 60.8154 62.4268
4096 62.3975 61.6211 62.8906
END
$panel0_curve3 << END
16 61.6357 61.2793 62.1582
256 64.0723 63.3301 64.9658
END
$panel1_curve0 << END
16 46.4648 42.8467 48.4863
64 48.0029 45.9961 49.9268
256 50.4688 48.0957 52.7588
1024 50.9229 48.4863 52.7832
4096 50.0977 48.6084 51.2939
END
$panel1_curve1 << END
15 47.8271 45.5811 51.123
63 53.1543 52.0264 53.833
END
$panel1_curve2 << END
256 49.7803 46.6064 51.5381
4096 49.9805 47.6074 51.0986
END
$panel1_curve3 << END
16 46.0547 43.1885 49.7559
256 51.7041 49.4385 54.1016
END
$panel2_curve0 << END
4096 59 59 59
16384 60.4 60.4 60.4
65536 60.6 60.6 60.6
END
$panel2_curve1 << END
65536 58 58 58
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Three dictionaries against the number of negatives (fashion-mnist-woven)" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.1088, screen 0.8833 to screen 0.1527, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.1308, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "queue" at screen 0.1625, screen 0.8833 left
set arrow from screen 0.2412, screen 0.8833 to screen 0.2851, screen 0.8833 nohead lc rgb '#0072B2' dt '.' lw 2.5
set label "" at screen 0.2631, screen 0.8833 point pt 9 ps 1.0 lw 1.5 lc rgb '#0072B2'
set label "end-to-end" at screen 0.2948, screen 0.8833 left
set arrow from screen 0.4253, screen 0.8833 to screen 0.4692, screen 0.8833 nohead lc rgb '#009E73' dt '_.' lw 2.5
set label "" at screen 0.4473, screen 0.8833 point pt 13 ps 1.0 lw 1.5 lc rgb '#009E73'
set label "memory bank" at screen 0.4790, screen 0.8833 left
set arrow from screen 0.6198, screen 0.8833 to screen 0.6637, screen 0.8833 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.6418, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "queue, decoupled loss" at screen 0.6735, screen 0.8833 left
set label "" at screen 0.3811, screen 0.8310 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.4006, screen 0.8310 left
set lmargin at screen 0.1000
set rmargin at screen 0.3041
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "negatives of a query, K" at screen 0.2020, screen 0.0310 center
set label "linear probe, unseen images [%]" at screen 0.0195, screen 0.4405 center rotate
set label "linear probe" at screen 0.2020, screen 0.7667 center
set xrange [11.000000:6000.000000]
set logscale x
set xtics (16.000000, 64.000000, 256.000000, 1024.000000, 4096.000000)
set yrange [45.128369:66.575732]
unset logscale y
set label "untrained" at graph 0.995, first 46.445312 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel0_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  46.445312 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1, \
  $panel0_curve3 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.4333
set rmargin at screen 0.6374
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "negatives of a query, K" at screen 0.5354, screen 0.0310 center
set label "kNN, unseen images [%]" at screen 0.3528, screen 0.4405 center rotate
set label "kNN" at screen 0.5354, screen 0.7667 center
set xrange [11.000000:6000.000000]
set logscale x
set xtics (16.000000, 64.000000, 256.000000, 1024.000000, 4096.000000)
set yrange [38.903174:55.095850]
unset logscale y
set label "untrained" at graph 0.995, first 39.897461 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel1_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel1_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  39.897461 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel1_curve2 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1, \
  $panel1_curve3 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.7667
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "K" at screen 0.8687, screen 0.0310 center
set label "linear probe [%], other scale" at screen 0.6862, screen 0.4405 center rotate
set label "paper (ImageNet)" at screen 0.8687, screen 0.7667 center
set xrange [2800.000000:100000.000000]
set logscale x
set xtics (4096.000000, 65536.000000)
set yrange [57.000000:61.500000]
unset logscale y
plot \
  $panel2_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel2_curve1 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1
unset multiplot
unset output
