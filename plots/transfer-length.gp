# transfer-length.svg. To draw it again, in this folder: gnuplot transfer-length.gp
reset
if (!exists("output")) output = "transfer-length.svg"
set encoding utf8
set terminal svg size 820,420 background "white" font "sans-serif,15" noenhanced
set output output
$panel0_curve0 << END
50 16.862 14.98 19.19
200 30.456 28.19 35.26
1000 36.204 34.89 39.41
5000 34.37 32.32 36.78
END
$panel0_curve1 << END
50 16.42 15.22 17.43
200 33.77 30.89 37.67
1000 53.058 51.91 54.71
5000 54.126 48.77 57.35
END
$panel0_curve2 << END
50 16 15.09 16.91
200 32.35 30.09 36.6
1000 63.434 61.47 65.93
5000 71.148 70.06 71.68
END
$panel0_curve3 << END
50 17.736 15.59 19.4
200 34.24 30.1 36.25
1000 40.366 37.87 42.31
5000 39.602 36.37 42.17
END
$panel0_curve4 << END
50 18.452 16.15 20.38
200 33.952 32.64 35.24
1000 37.004 32.2 41.65
5000 37.426 33.59 40.94
END
$panel0_curve5 << END
50 22.334 18.99 25.11
200 42.472 40.19 44.37
1000 51.716 47.69 53.9
5000 52.97 50.04 54.73
END
$panel1_curve0 << END
50 10.554 8.14 12.64
200 15.918 11.76 19.63
1000 22.982 20.26 27.82
5000 23.608 21.61 24.77
END
$panel1_curve1 << END
50 10.318 8.46 12.27
200 20.614 19.5 22.13
1000 33.534 30.59 36.18
5000 34.986 27.66 39.48
END
$panel1_curve2 << END
50 11.338 9.29 13.07
200 23.67 21.15 26.11
1000 43.848 41.6 46.74
5000 51.08 48.5 53.66
END
$panel1_curve3 << END
50 12.08 10.97 14.39
200 21.992 18.01 25.54
1000 33.252 31.1 35.82
5000 34.708 29.82 37.12
END
$panel1_curve4 << END
50 13.946 9.59 16.22
200 28.086 24.08 31.7
1000 39.266 37.34 40.74
5000 41.078 39.76 42.93
END
$panel1_curve5 << END
50 14.446 12.21 15.86
200 30.622 26.67 32.29
1000 42.092 40.56 44.24
5000 43.594 41.17 45.04
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "Longer on scenes, or longer without labels" at screen 0.5000, screen 0.9500 center font ',17'
set arrow from screen 0.0881, screen 0.8833 to screen 0.1320, screen 0.8833 nohead lc rgb '#7F7F7F' dt '_..' lw 2.5
set label "" at screen 0.1101, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#7F7F7F'
set label "from scratch" at screen 0.1418, screen 0.8833 left
set arrow from screen 0.2930, screen 0.8833 to screen 0.3369, screen 0.8833 nohead lc rgb '#D55E00' dt '-' lw 2.5
set label "" at screen 0.3149, screen 0.8833 point pt 5 ps 1.0 lw 1.5 lc rgb '#D55E00'
set label "from scratch × 2" at screen 0.3466, screen 0.8833 left
set arrow from screen 0.5393, screen 0.8833 to screen 0.5832, screen 0.8833 nohead lc rgb '#0072B2' dt '.' lw 2.5
set label "" at screen 0.5613, screen 0.8833 point pt 9 ps 1.0 lw 1.5 lc rgb '#0072B2'
set label "from scratch × 4" at screen 0.5930, screen 0.8833 left
set arrow from screen 0.7857, screen 0.8833 to screen 0.8296, screen 0.8833 nohead lc rgb '#000000' dt 1 lw 2.5
set label "" at screen 0.8076, screen 0.8833 point pt 7 ps 1.0 lw 1.5 lc rgb '#000000'
set label "MoCo v1" at screen 0.8393, screen 0.8833 left
set arrow from screen 0.1820, screen 0.8310 to screen 0.2259, screen 0.8310 nohead lc rgb '#009E73' dt '_.' lw 2.5
set label "" at screen 0.2040, screen 0.8310 point pt 13 ps 1.0 lw 1.5 lc rgb '#009E73'
set label "MoCo v1 × 4" at screen 0.2357, screen 0.8310 left
set arrow from screen 0.3765, screen 0.8310 to screen 0.4204, screen 0.8310 nohead lc rgb '#E69F00' dt '-..' lw 2.5
set label "" at screen 0.3985, screen 0.8310 point pt 15 ps 1.0 lw 1.5 lc rgb '#E69F00'
set label "supervised" at screen 0.4302, screen 0.8310 left
set label "" at screen 0.5704, screen 0.8310 point pt 5 ps 1.6 lw 1.5 lc rgb '#C8C8C8'
set label "lowest to highest seed" at screen 0.5899, screen 0.8310 left
set lmargin at screen 0.1000
set rmargin at screen 0.4707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "labelled scenes" at screen 0.2854, screen 0.0310 center
set label "mIoU [%]" at screen 0.0195, screen 0.4405 center rotate
set label "pixels, fine-tuned" at screen 0.2854, screen 0.7667 center
set xrange [50.000000:5000.000000]
set logscale x
set xtics (50.000000, 200.000000, 1000.000000, 5000.000000)
set yrange [11.011000:75.649000]
unset logscale y
plot \
  $panel0_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#7F7F7F', \
  $panel0_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel0_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel0_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel0_curve4 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel0_curve5 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#E69F00', \
  $panel0_curve0 using 1:2 with linespoints lc rgb '#7F7F7F' dt '_..' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel0_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel0_curve2 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel0_curve3 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel0_curve4 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1, \
  $panel0_curve5 using 1:2 with linespoints lc rgb '#E69F00' dt '-..' lw 2.5 pt 15 ps 1.0 pointinterval 1
unset label
unset object
unset arrow
set lmargin at screen 0.6000
set rmargin at screen 0.9707
set bmargin at screen 0.1571
set tmargin at screen 0.7238
set label "labelled scenes" at screen 0.7854, screen 0.0310 center
set label "AP [%]" at screen 0.5195, screen 0.4405 center rotate
set label "boxes, fine-tuned" at screen 0.7854, screen 0.7667 center
set xrange [50.000000:5000.000000]
set logscale x
set xtics (50.000000, 200.000000, 1000.000000, 5000.000000)
set yrange [4.953600:56.846400]
unset logscale y
plot \
  $panel1_curve0 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#7F7F7F', \
  $panel1_curve1 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#D55E00', \
  $panel1_curve2 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#0072B2', \
  $panel1_curve3 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#000000', \
  $panel1_curve4 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#009E73', \
  $panel1_curve5 using 1:3:4 with filledcurves fs transparent solid 0.18 lc rgb '#E69F00', \
  $panel1_curve0 using 1:2 with linespoints lc rgb '#7F7F7F' dt '_..' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel1_curve1 using 1:2 with linespoints lc rgb '#D55E00' dt '-' lw 2.5 pt 5 ps 1.0 pointinterval 1, \
  $panel1_curve2 using 1:2 with linespoints lc rgb '#0072B2' dt '.' lw 2.5 pt 9 ps 1.0 pointinterval 1, \
  $panel1_curve3 using 1:2 with linespoints lc rgb '#000000' dt 1 lw 2.5 pt 7 ps 1.0 pointinterval 1, \
  $panel1_curve4 using 1:2 with linespoints lc rgb '#009E73' dt '_.' lw 2.5 pt 13 ps 1.0 pointinterval 1, \
  $panel1_curve5 using 1:2 with linespoints lc rgb '#E69F00' dt '-..' lw 2.5 pt 15 ps 1.0 pointinterval 1
unset multiplot
unset output
