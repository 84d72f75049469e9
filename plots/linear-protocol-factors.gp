# linear-protocol-factors.svg. To draw it again, in this folder: gnuplot linear-protocol-factors.gp
reset
if (!exists("output")) output = "linear-protocol-factors.svg"
set encoding utf8
set terminal svg size 820,318 background "white" font "sans-serif,15" noenhanced
set output output
$panel0 << END
230.3476 103.5 41.948
318.9095 103.5 90.266
407.4714 103.5 19.16
496.0333 103.5 23.81
584.5952 103.5 30.366
673.1571 103.5 52.414
761.719 103.5 49.944
230.3476 130.5 65.636
318.9095 130.5 96.786
407.4714 130.5 58.406
496.0333 130.5 37.832
584.5952 130.5 44.908
673.1571 130.5 71.284
761.719 130.5 93.216
230.3476 157.5 99.736
318.9095 157.5 3.224
407.4714 157.5 68.176
496.0333 157.5 68.34
584.5952 157.5 88.844
673.1571 157.5 42.2
761.719 157.5 28.506
230.3476 184.5 64.714
318.9095 184.5 96.846
407.4714 184.5 55.87
496.0333 184.5 38.112
584.5952 184.5 45.044
673.1571 184.5 73.718
761.719 184.5 92.648
230.3476 211.5 69.482
318.9095 211.5 97.442
407.4714 211.5 66.68
496.0333 211.5 41.944
584.5952 211.5 47.546
673.1571 211.5 69.306
761.719 211.5 92.842
230.3476 238.5 99.862
318.9095 238.5 1.81
407.4714 238.5 52.33
496.0333 238.5 77.568
584.5952 238.5 87.642
673.1571 238.5 20.252
761.719 238.5 16.696
END
$scale << END
368.0646 276 0.7812
372.1271 276 2.3438
376.1896 276 3.9062
380.2521 276 5.4688
384.3146 276 7.0312
388.3771 276 8.5938
392.4396 276 10.1562
396.5021 276 11.7188
400.5646 276 13.2812
404.6271 276 14.8438
408.6896 276 16.4062
412.7521 276 17.9688
416.8146 276 19.5312
420.8771 276 21.0938
424.9396 276 22.6562
429.0021 276 24.2188
433.0646 276 25.7812
437.1271 276 27.3438
441.1896 276 28.9062
445.2521 276 30.4688
449.3146 276 32.0312
453.3771 276 33.5938
457.4396 276 35.1562
461.5021 276 36.7188
465.5646 276 38.2812
469.6271 276 39.8438
473.6896 276 41.4062
477.7521 276 42.9688
481.8146 276 44.5312
485.8771 276 46.0938
489.9396 276 47.6562
494.0021 276 49.2188
498.0646 276 50.7812
502.1271 276 52.3438
506.1896 276 53.9062
510.2521 276 55.4688
514.3146 276 57.0312
518.3771 276 58.5938
522.4396 276 60.1562
526.5021 276 61.7188
530.5646 276 63.2812
534.6271 276 64.8438
538.6896 276 66.4062
542.7521 276 67.9688
546.8146 276 69.5312
550.8771 276 71.0938
554.9396 276 72.6562
559.0021 276 74.2188
563.0646 276 75.7812
567.1271 276 77.3438
571.1896 276 78.9062
575.2521 276 80.4688
579.3146 276 82.0312
583.3771 276 83.5938
587.4396 276 85.1562
591.5021 276 86.7188
595.5646 276 88.2812
599.6271 276 89.8438
603.6896 276 91.4062
607.7521 276 92.9688
611.8146 276 94.5312
615.8771 276 96.0938
619.9396 276 97.6562
624.0021 276 99.2188
END
unset key
unset border
unset tics
set lmargin at screen 0
set rmargin at screen 1
set tmargin at screen 1
set bmargin at screen 0
set xrange [0:820]
set yrange [318:0]
set style fill solid noborder
set label "What labels teach, and what they teach to ignore" at 410.0, 21.0 front center font ',17'
set label "features h" at 496.0, 55.0 front center
set label "shape" at 230.3, 80.0 front center font ',13'
set label "hue" at 318.9, 80.0 front center font ',13'
set label "position" at 407.5, 80.0 front center font ',13'
set label "radius" at 496.0, 80.0 front center font ',13'
set label "rotation" at 584.6, 80.0 front center font ',13'
set label "direction" at 673.2, 80.0 front center font ',13'
set label "frequency" at 761.7, 80.0 front center font ',13'
set label "untrained" at 178.1, 103.5 front right font ',13'
set label "MoCo" at 178.1, 130.5 front right font ',13'
set label "supervised" at 178.1, 157.5 front right font ',13'
set label "MoCo, no decay" at 178.1, 184.5 front right font ',13'
set label "MoCo, decay × 10" at 178.1, 211.5 front right font ',13'
set label "supervised, decay × 10" at 178.1, 238.5 front right font ',13'
set label "42" at 230.3, 103.5 front center textcolor rgb '#000000'
set label "90" at 318.9, 103.5 front center textcolor rgb '#FFFFFF'
set label "19" at 407.5, 103.5 front center textcolor rgb '#000000'
set label "24" at 496.0, 103.5 front center textcolor rgb '#000000'
set label "30" at 584.6, 103.5 front center textcolor rgb '#000000'
set label "52" at 673.2, 103.5 front center textcolor rgb '#000000'
set label "50" at 761.7, 103.5 front center textcolor rgb '#000000'
set label "66" at 230.3, 130.5 front center textcolor rgb '#000000'
set label "97" at 318.9, 130.5 front center textcolor rgb '#FFFFFF'
set label "58" at 407.5, 130.5 front center textcolor rgb '#000000'
set label "38" at 496.0, 130.5 front center textcolor rgb '#000000'
set label "45" at 584.6, 130.5 front center textcolor rgb '#000000'
set label "71" at 673.2, 130.5 front center textcolor rgb '#FFFFFF'
set label "93" at 761.7, 130.5 front center textcolor rgb '#FFFFFF'
set label "100" at 230.3, 157.5 front center textcolor rgb '#FFFFFF'
set label "3" at 318.9, 157.5 front center textcolor rgb '#000000'
set label "68" at 407.5, 157.5 front center textcolor rgb '#FFFFFF'
set label "68" at 496.0, 157.5 front center textcolor rgb '#FFFFFF'
set label "89" at 584.6, 157.5 front center textcolor rgb '#FFFFFF'
set label "42" at 673.2, 157.5 front center textcolor rgb '#000000'
set label "29" at 761.7, 157.5 front center textcolor rgb '#000000'
set label "65" at 230.3, 184.5 front center textcolor rgb '#000000'
set label "97" at 318.9, 184.5 front center textcolor rgb '#FFFFFF'
set label "56" at 407.5, 184.5 front center textcolor rgb '#000000'
set label "38" at 496.0, 184.5 front center textcolor rgb '#000000'
set label "45" at 584.6, 184.5 front center textcolor rgb '#000000'
set label "74" at 673.2, 184.5 front center textcolor rgb '#FFFFFF'
set label "93" at 761.7, 184.5 front center textcolor rgb '#FFFFFF'
set label "69" at 230.3, 211.5 front center textcolor rgb '#FFFFFF'
set label "97" at 318.9, 211.5 front center textcolor rgb '#FFFFFF'
set label "67" at 407.5, 211.5 front center textcolor rgb '#FFFFFF'
set label "42" at 496.0, 211.5 front center textcolor rgb '#000000'
set label "48" at 584.6, 211.5 front center textcolor rgb '#000000'
set label "69" at 673.2, 211.5 front center textcolor rgb '#FFFFFF'
set label "93" at 761.7, 211.5 front center textcolor rgb '#FFFFFF'
set label "100" at 230.3, 238.5 front center textcolor rgb '#FFFFFF'
set label "2" at 318.9, 238.5 front center textcolor rgb '#000000'
set label "52" at 407.5, 238.5 front center textcolor rgb '#000000'
set label "78" at 496.0, 238.5 front center textcolor rgb '#FFFFFF'
set label "88" at 584.6, 238.5 front center textcolor rgb '#FFFFFF'
set label "20" at 673.2, 238.5 front center textcolor rgb '#000000'
set label "17" at 761.7, 238.5 front center textcolor rgb '#000000'
set label "shape: accuracy [%]; others: R² [%]" at 356.0, 276.0 front right font ',13'
set label "0" at 366.0, 293.0 front center font ',13'
set label "50" at 496.0, 293.0 front center font ',13'
set label "100" at 626.0, 293.0 front center font ',13'
set arrow from 366.0, 269.0 to 626.0, 269.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 366.0, 283.0 to 626.0, 283.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 366.0, 269.0 to 366.0, 283.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 626.0, 269.0 to 626.0, 283.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 90.0 to 806.0, 90.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 117.0 to 806.0, 117.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 144.0 to 806.0, 144.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 171.0 to 806.0, 171.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 198.0 to 806.0, 198.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 225.0 to 806.0, 225.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 252.0 to 806.0, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 90.0 to 186.1, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 274.6, 90.0 to 274.6, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 363.2, 90.0 to 363.2, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 451.8, 90.0 to 451.8, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 540.3, 90.0 to 540.3, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 628.9, 90.0 to 628.9, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 717.4, 90.0 to 717.4, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 806.0, 90.0 to 806.0, 252.0 nohead front lc rgb '#B0B0B0' lw 1

share(v) = v < 0.000000 ? 0.0 : v > 100.000000 ? 1.0 : (v - (0.000000)) / (100.000000 - (0.000000))
grey(v) = int(255 - share(v) * 210 + 0.5) * 65793
plot $panel0 using 1:2:($1-44.2810):($1+44.2810):($2-13.5000):($2+13.5000):(grey($3)) with boxxyerror lc rgb variable, \
  $scale using 1:2:($1-2.0312):($1+2.0312):($2-7.0000):($2+7.0000):(grey($3)) with boxxyerror lc rgb variable
unset output
