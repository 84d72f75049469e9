# transfer.svg. To draw it again, in this folder: gnuplot transfer.gp
reset
if (!exists("output")) output = "transfer.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
50 10.232 9.12 10.95
200 11.06 9.54 12.01
1000 12.074 10.34 13.42
5000 12.226 10.53 13.55
END
$panel0_curve1 << END
50 32.646 30.24 35.07
200 41.302 38.69 42.84
1000 44.02 42.5 46.26
5000 45.036 43.28 47.3
END
$panel0_curve2 << END
50 25.272 23.98 26.78
200 33.406 31.68 34.64
1000 36.988 36.13 37.85
5000 37.762 37.17 38.6
END
$panel0_curve3 << END
50 21.16 19.3 22.63
200 28.464 26.82 30.76
1000 31.912 30.11 34.29
5000 32.644 30.72 34.92
END
$panel0_curve4 << END
50 22.324 21.05 22.93
200 28.482 27.49 29.64
1000 31.724 31.11 33.81
5000 32.162 30.94 33.62
END
$panel0_curve5 << END
50 22.808 19.51 24.51
200 29.328 28.51 29.81
1000 32.304 31.35 33.43
5000 33.104 31.76 33.88
END
$panel0_curve6 << END
50 25.012 23.47 27.64
200 31.73 30.37 32.94
1000 35.474 34.33 36.66
5000 36.358 34.95 38.02
END
$panel0_curve7 << END
50 19.696 18.38 21.29
200 23.626 21.45 25.08
1000 26.112 24.37 27.11
5000 26.356 24.59 27.63
END
$panel1_curve0 << END
50 16.862 14.98 19.19
200 30.456 28.19 35.26
1000 36.204 34.89 39.41
5000 34.37 32.32 36.78
END
$panel1_curve1 << END
50 22.334 18.99 25.11
200 42.472 40.19 44.37
1000 51.716 47.69 53.9
5000 52.97 50.04 54.73
END
$panel1_curve2 << END
50 17.562 15.41 20.41
200 35.488 32.15 36.91
1000 44.778 41.28 47.34
5000 42.608 37.54 47.82
END
$panel1_curve3 << END
50 20.488 18.9 22.03
200 36.444 30.95 38.44
1000 48.626 46.56 51.46
5000 49.684 46.74 52.17
END
$panel1_curve4 << END
50 17.736 15.59 19.4
200 34.24 30.1 36.25
1000 40.366 37.87 42.31
5000 39.602 36.37 42.17
END
$panel1_curve5 << END
50 17.246 15.05 19.23
200 33.71 30.88 35.23
1000 40.832 38.41 45.2
5000 40.812 39.6 42.8
END
$panel1_curve6 << END
50 18.122 14.88 20.56
200 34.722 32.82 36.54
1000 39.456 37.27 43.83
5000 38.04 35.5 43.29
END
$panel1_curve7 << END
50 17.998 16.04 20.73
200 32.582 30.56 34.47
1000 33.818 31.71 38.78
5000 33.494 30.48 36.7
END
$panel2_curve0 << END
50 10.554 8.14 12.64
200 15.918 11.76 19.63
1000 22.982 20.26 27.82
5000 23.608 21.61 24.77
END
$panel2_curve1 << END
50 14.446 12.21 15.86
200 30.622 26.67 32.29
1000 42.092 40.56 44.24
5000 43.594 41.17 45.04
END
$panel2_curve2 << END
50 11.958 8.42 14.39
200 20.2 11.9 24.52
1000 37.292 36.93 37.95
5000 37.268 36.46 38.24
END
$panel2_curve3 << END
50 11.776 9.14 14.63
200 26.414 22.17 30.89
1000 35.336 32.79 37.53
5000 37.516 33.2 41.48
END
$panel2_curve4 << END
50 12.08 10.97 14.39
200 21.992 18.01 25.54
1000 33.252 31.1 35.82
5000 34.708 29.82 37.12
END
$panel2_curve5 << END
50 12.748 10.33 14.44
200 23.878 22.24 27.18
1000 33.188 31.29 34.78
5000 34.818 30.82 37.91
END
$panel2_curve6 << END
50 12.466 9.33 14.42
200 25.276 14.85 29.84
1000 34.332 30.25 40.38
5000 35.482 33.57 38.94
END
$panel2_curve7 << END
50 12.626 11.06 13.76
200 22.626 21.93 24.01
1000 24.088 22.33 25.68
5000 24.488 21.76 27.71
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "What a pre-training is worth on scenes" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.1646, screen 0.8833 to screen 0.2085, screen 0.8833 nohead lc rgb '#7F7F7F' dt '_..' lw 2.5
set label "" at screen 0.1866, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#7F7F7F'
set label "from scratch" at screen 0.2183, screen 0.8833 left
set arrow from screen 0.3695, screen 0.8833 to screen 0.4134, screen 0.8833 nohead lc rgb '#E69F00' dt '-..' lw 2.5
set label "" at screen 0.3915, screen 0.8833 point pt 15 ps 1.0 lw 1.5 lc rgb '#E69F00'
set label "supervised" at screen 0.4232, screen 0.8833 left
set arrow from screen 0.5537, screen 0.8833 to screen 0.5976, screen 0.8833 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.5756, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "supervised, two groups" at screen 0.6073, screen 0.8833 left
set arrow from screen 0.0168, screen 0.8310 to screen 0.0607, screen 0.8310 nohead lc rgb '#56B4E9' dt '_-' lw 2.5
set label "" at screen 0.0387, screen 0.8310 point pt 7 ps 1.0 lw 1.5 lc rgb '#56B4E9'
set label "supervised, with place" at screen 0.0704, screen 0.8310 left
set arrow from screen 0.3253, screen 0.8310 to screen 0.3692, screen 0.8310 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.3473, screen 0.8310 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "MoCo v1" at screen 0.3790, screen 0.8310 left
set arrow from screen 0.4784, screen 0.8310 to screen 0.5223, screen 0.8310 nohead lc rgb '#CC79A7' dt '_' lw 2.5
set label "" at screen 0.5003, screen 0.8310 point pt 11 ps 1.0 lw 1.5 lc rgb '#CC79A7'
set label "MoCo v2" at screen 0.5320, screen 0.8310 left
set arrow from screen 0.6314, screen 0.8310 to screen 0.6753, screen 0.8310 nohead lc rgb '#0072B2' dt '.' lw 2.5
set label "" at screen 0.6534, screen 0.8310 point pt 9 ps 1.0 lw 1.5 lc rgb '#0072B2'
set label "end-to-end" at screen 0.6851, screen 0.8310 left
set arrow from screen 0.8155, screen 0.8310 to screen 0.8595, screen 0.8310 nohead lc rgb '#009E73' dt '_.' lw 2.5
set label "" at screen 0.8375, screen 0.8310 point pt 13 ps 1.0 lw 1.5 lc rgb '#009E73'
set label "memory bank" at screen 0.8692, screen 0.8310 left
set label "" at screen 0.3811, screen 0.7786 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.4006, screen 0.7786 left
set lmargin at screen 0.1000
set rmargin at screen 0.3041
set bmargin at screen 0.1571
set tmargin at screen 0.6714
set label "labelled scenes" at screen 0.2020, screen 0.0310 center
set label "mIoU [%]" at screen 0.0195, screen 0.4143 center rotate
set label "pixels, frozen" at screen 0.2020, screen 0.7143 center
set xrange [50.000000:5000.000000]
set logscale x
set xtics (50.000000, 200.000000, 1000.000000, 5000.000000)
set yrange [6.447400:49.972600]
unset logscale y
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#7F7F7F', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#E69F00', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel0_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#56B4E9', \
  $panel0_curve4 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve5 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#CC79A7', \
  $panel0_curve6 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel0_curve7 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#7F7F7F' dt '_..' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#E69F00' dt '-..' lw 2.5 pt 15 ps 1.0 pointinterval 1, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel0_curve3 using 1:2 with linespoints lc rgb '#56B4E9' dt '_-' lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve4 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve5 using 1:2 with linespoints lc rgb '#CC79A7' dt '_' lw 2.5 pt 11 ps 1.0 pointinterval 1, \
  $panel0_curve6 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel0_curve7 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.4333
set rmargin at screen 0.6374
set bmargin at screen 0.1571
set tmargin at screen 0.6714
set label "labelled scenes" at screen 0.5354, screen 0.0310 center
set label "mIoU [%]" at screen 0.3528, screen 0.4143 center rotate
set label "pixels, fine-tuned" at screen 0.5354, screen 0.7143 center
set xrange [50.000000:5000.000000]
set logscale x
set xtics (50.000000, 200.000000, 1000.000000, 5000.000000)
set yrange [12.090500:57.519500]
unset logscale y
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#7F7F7F', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#E69F00', \
  $panel1_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel1_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#56B4E9', \
  $panel1_curve4 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve5 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#CC79A7', \
  $panel1_curve6 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel1_curve7 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#7F7F7F' dt '_..' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#E69F00' dt '-..' lw 2.5 pt 15 ps 1.0 pointinterval 1, \
  $panel1_curve2 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel1_curve3 using 1:2 with linespoints lc rgb '#56B4E9' dt '_-' lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel1_curve4 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel1_curve5 using 1:2 with linespoints lc rgb '#CC79A7' dt '_' lw 2.5 pt 11 ps 1.0 pointinterval 1, \
  $panel1_curve6 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel1_curve7 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.7667
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.6714
set label "labelled scenes" at screen 0.8687, screen 0.0310 center
set label "AP [%]" at screen 0.6862, screen 0.4143 center rotate
set label "boxes, fine-tuned" at screen 0.8687, screen 0.7143 center
set xrange [50.000000:5000.000000]
set logscale x
set xtics (50.000000, 200.000000, 1000.000000, 5000.000000)
set yrange [5.557000:47.623000]
unset logscale y
plot \
  $panel2_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#7F7F7F', \
  $panel2_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#E69F00', \
  $panel2_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel2_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#56B4E9', \
  $panel2_curve4 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel2_curve5 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#CC79A7', \
  $panel2_curve6 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel2_curve7 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel2_curve0 using 1:2 with linespoints lc rgb '#7F7F7F' dt '_..' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel2_curve1 using 1:2 with linespoints lc rgb '#E69F00' dt '-..' lw 2.5 pt 15 ps 1.0 pointinterval 1, \
  $panel2_curve2 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel2_curve3 using 1:2 with linespoints lc rgb '#56B4E9' dt '_-' lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel2_curve4 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel2_curve5 using 1:2 with linespoints lc rgb '#CC79A7' dt '_' lw 2.5 pt 11 ps 1.0 pointinterval 1, \
  $panel2_curve6 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel2_curve7 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1
unset multiplot
unset output
