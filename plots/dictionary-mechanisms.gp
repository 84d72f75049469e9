# dictionary-mechanisms.svg. To draw it again, in this folder: gnuplot dictionary-mechanisms.gp
reset
if (!exists("output")) output = "dictionary-mechanisms.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
16 62.808 62.13 63.5
64 66.7 63.53 68.73
256 69.636 67.77 70.43
1024 71.378 69.09 72.44
4096 68.476 64.23 70.48
END
$panel0_curve1 << END
15 66.072 63.35 68.33
63 74.976 74.17 75.93
END
$panel0_curve2 << END
256 59.658 57.71 62.94
4096 60.51 58.91 63.53
END
$panel0_curve3 << END
16 65.056 63.13 66.72
256 69.59 67.04 72.53
END
$panel1_curve0 << END
16 46.154 45.34 47
64 49.672 48.78 50.34
256 51.902 49.24 54.59
1024 54.264 50.37 57.06
4096 52.044 50.2 53.74
END
$panel1_curve1 << END
15 48.92 47.19 51.29
63 57.09 55.57 58.74
END
$panel1_curve2 << END
256 44.17 40.8 46.92
4096 44.892 42.33 46.9
END
$panel1_curve3 << END
16 48.268 46.68 51.42
256 52.86 51.68 55.49
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
set label "Three dictionaries against the number of negatives" at screen 0.5000, screen 0.9500 center font ',17'
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
set yrange [39.569260:78.308740]
unset logscale y
set label "untrained" at graph 0.995, first 41.948000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel0_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  41.948000 with lines lc rgb '#707070' dt 3 lw 2, \
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
set yrange [35.981100:60.228900]
unset logscale y
set label "untrained" at graph 0.995, first 37.470000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel1_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel1_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  37.470000 with lines lc rgb '#707070' dt 3 lw 2, \
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
