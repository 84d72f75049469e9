# dictionary-mechanisms-memory.svg. To draw it again, in this folder: gnuplot dictionary-mechanisms-memory.gp
reset
if (!exists("output")) output = "dictionary-mechanisms-memory.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
16 0.4099 0.4099 0.4099
64 0.4216 0.4216 0.4216
256 0.4684 0.4684 0.4684
1024 0.6559 0.6559 0.6559
4096 1.4059 1.4059 1.4059
END
$panel0_curve1 << END
15 0 0 0
31 0 0 0
63 0 0 0
127 0 0 0
255 0 0 0
END
$panel0_curve2 << END
16 2 2 2
64 2 2 2
256 2 2 2
1024 2 2 2
4096 2 2 2
END
$panel1_curve0 << END
16 2.6045 2.6045 2.6045
64 2.6162 2.6162 2.6162
256 2.6631 2.6631 2.6631
1024 2.8506 2.8506 2.8506
4096 3.6006 3.6006 3.6006
END
$panel1_curve1 << END
15 3.7171 3.7171 3.7171
31 6.7924 6.7924 6.7924
63 12.9431 12.9431 12.9431
127 25.2444 25.2444 25.2444
255 49.8469 49.8469 49.8469
END
$panel1_curve2 << END
16 4.1795 4.1795 4.1795
64 4.1795 4.1795 4.1795
256 4.1795 4.1795 4.1795
1024 4.1795 4.1795 4.1795
4096 4.6094 4.6094 4.6094
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "What more negatives cost (measured)" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.2579, screen 0.8833 to screen 0.3018, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.2799, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "queue" at screen 0.3116, screen 0.8833 left
set arrow from screen 0.3902, screen 0.8833 to screen 0.4341, screen 0.8833 nohead lc rgb '#0072B2' dt '.' lw 2.5
set label "" at screen 0.4122, screen 0.8833 point pt 9 ps 1.0 lw 1.5 lc rgb '#0072B2'
set label "end-to-end" at screen 0.4439, screen 0.8833 left
set arrow from screen 0.5744, screen 0.8833 to screen 0.6183, screen 0.8833 nohead lc rgb '#009E73' dt '_.' lw 2.5
set label "" at screen 0.5963, screen 0.8833 point pt 13 ps 1.0 lw 1.5 lc rgb '#009E73'
set label "memory bank" at screen 0.6280, screen 0.8833 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "negatives of a query, K" at screen 0.2854, screen 0.0310 center
set label "MiB" at screen 0.0195, screen 0.4667 center rotate
set label "kept between steps" at screen 0.2854, screen 0.8190 center
set xrange [12.000000:6000.000000]
set logscale x
set xtics (16.000000, 64.000000, 256.000000, 1024.000000, 4096.000000)
set yrange [0.200000:4.000000]
set logscale y
set ytics (0.250000, 0.500000, 1.000000, 2.000000, 4.000000)
plot \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7762
set label "negatives of a query, K" at screen 0.7854, screen 0.0310 center
set label "MiB" at screen 0.5195, screen 0.4667 center rotate
set label "with the step" at screen 0.7854, screen 0.8190 center
set xrange [12.000000:6000.000000]
set logscale x
set xtics (16.000000, 64.000000, 256.000000, 1024.000000, 4096.000000)
set yrange [2.000000:64.000000]
set logscale y
set ytics (2.000000, 4.000000, 8.000000, 16.000000, 32.000000, 64.000000)
set label "budget of 16 MiB" at graph 0.995, first 16.000000 right offset 0, 0.6 textcolor rgb '#404040'
plot \
  16.000000 with lines lc rgb '#707070' dt 3 lw 2, \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel1_curve2 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1
unset multiplot
unset output
