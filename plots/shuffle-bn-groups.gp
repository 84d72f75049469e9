# shuffle-bn-groups.svg. To draw it again, in this folder: gnuplot shuffle-bn-groups.gp
reset
if (!exists("output")) output = "shuffle-bn-groups.svg"
set encoding utf8
set terminal svg size 820,400 background "white" font "sans-serif,15" noenhanced
set output output
$seeds_here_0_0 << END
-0.336 68.65
-0.336 66.85
-0.336 64.36
-0.336 66.06
-0.336 61.99
-0.336 63.96
END
$mean_here_0_0 << END
-0.224 65.3117 62.8355 67.7878
END
$seeds_here_0_1 << END
0.664 48.36
0.664 55.62
0.664 48.75
0.664 49.68
0.664 45
0.664 48.44
END
$mean_here_0_1 << END
0.776 49.3083 45.6578 52.9589
END
$seeds_here_0_2 << END
1.664 49.88
1.664 51.83
1.664 48.32
1.664 50.22
1.664 45.61
1.664 46.95
END
$mean_here_0_2 << END
1.776 48.8017 46.3997 51.2036
END
$seeds_here_1_0 << END
-0.056 43.65
-0.056 44.58
-0.056 42.58
-0.056 40.99
-0.056 40.6
-0.056 40.01
END
$mean_here_1_0 << END
0.056 42.0683 40.1546 43.9821
END
$seeds_here_1_1 << END
0.944 35.45
0.944 38.79
0.944 35.91
0.944 39.31
0.944 33.11
0.944 34.91
END
$mean_here_1_1 << END
1.056 36.2467 33.7532 38.7401
END
$seeds_here_1_2 << END
1.944 35.38
1.944 36.65
1.944 31.08
1.944 38.6
1.944 32.06
1.944 35.08
END
$mean_here_1_2 << END
2.056 34.8083 31.8541 37.7626
END
$seeds_here_2_3 << END
3.224 36.16
3.224 37.06
3.224 33.86
3.224 41.14
3.224 35.11
3.224 35.33
END
$mean_here_2_3 << END
3.336 36.4433 33.7797 39.1069
END
$seeds_here_2_4 << END
4.224 51.07
4.224 49.24
4.224 49.41
4.224 49.88
4.224 43.82
4.224 46.88
END
$mean_here_2_4 << END
4.336 48.3833 45.6335 51.1332
END
set multiplot
set border 3 lc rgb '#404040'
set tics nomirror out font ',13' textcolor rgb '#000000'
set grid lt 1 lw 1 lc rgb '#DDDDDD'
unset key
set label "What is learned, by the size of the company" at screen 0.5000, screen 0.9475 center font ',17'
set label "" at screen 0.1726, screen 0.8775 point pt 7 ps 1.1 lw 1.5 lc rgb '#000000'
set label "shuffled" at screen 0.1921, screen 0.8775 left
set label "" at screen 0.3116, screen 0.8775 point pt 5 ps 1.1 lw 1.5 lc rgb '#D55E00'
set label "not shuffled" at screen 0.3311, screen 0.8775 left
set label "" at screen 0.4921, screen 0.8775 point pt 9 ps 1.1 lw 1.5 lc rgb '#0072B2'
set label "nothing to shuffle" at screen 0.5116, screen 0.8775 left
set label "" at screen 0.7348, screen 0.8775 point pt 6 ps 0.8 lw 1.5 lc rgb '#404040'
set label "one seed" at screen 0.7543, screen 0.8775 left
set label "" at screen 0.3604, screen 0.8225 point pt 7 ps 1.1 lw 1.5 lc rgb '#404040'
set label "mean and its 95 % interval" at screen 0.3799, screen 0.8225 left
set xtics ("groups of 2" 0, "groups of 4" 1, "groups of 8" 2, "one group of 16" 3, "group norm" 4) scale 0
set grid noxtics ytics
set lmargin at screen 0.1000
set rmargin at screen 0.9707
set bmargin at screen 0.1650
set tmargin at screen 0.7650
set label "images that are normalised together" at screen 0.5354, screen 0.0325 center
set label "kNN on unseen images [%]" at screen 0.0195, screen 0.4650 center rotate
set xrange [-0.500000:4.500000]
unset logscale x
set yrange [28.450100:71.279900]
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
  $seeds_here_1_0 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_0 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_0 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_1 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_1 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_1 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_1_2 using 1:2 with points pt 4 ps 0.8 lw 1.5 lc rgb '#D55E00', \
  $mean_here_1_2 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#D55E00', \
  $mean_here_1_2 using 1:2 with points pt 5 ps 1.1 lc rgb '#D55E00', \
  $seeds_here_2_3 using 1:2 with points pt 8 ps 0.8 lw 1.5 lc rgb '#0072B2', \
  $mean_here_2_3 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#0072B2', \
  $mean_here_2_3 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2', \
  $seeds_here_2_4 using 1:2 with points pt 8 ps 0.8 lw 1.5 lc rgb '#0072B2', \
  $mean_here_2_4 using 1:2:3:4 with yerrorbars pt 0 lw 2 lc rgb '#0072B2', \
  $mean_here_2_4 using 1:2 with points pt 9 ps 1.1 lc rgb '#0072B2'
unset multiplot
unset output
