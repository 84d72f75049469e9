# transfer-factors.svg. To draw it again, in this folder: gnuplot transfer-factors.gp
reset
if (!exists("output")) output = "transfer-factors.svg"
set encoding utf8
set terminal svg size 820,372 background "white" font "sans-serif,15" noenhanced
set output output
$panel0 << END
230.3476 103.5 36.658
318.9095 103.5 87.99
407.4714 103.5 12.368
496.0333 103.5 21.252
584.5952 103.5 -6.734
673.1571 103.5 55.278
761.719 103.5 29.434
230.3476 130.5 98.322
318.9095 130.5 -1.32
407.4714 130.5 67.91
496.0333 130.5 64.676
584.5952 130.5 80.834
673.1571 130.5 40.808
761.719 130.5 26.012
230.3476 157.5 93.982
318.9095 157.5 1.556
407.4714 157.5 61.544
496.0333 157.5 56.142
584.5952 157.5 82.19
673.1571 157.5 48.806
761.719 157.5 20.414
230.3476 184.5 94.102
318.9095 184.5 -2.646
407.4714 184.5 89.952
496.0333 184.5 64.928
584.5952 184.5 79.284
673.1571 184.5 31.844
761.719 184.5 22.976
230.3476 211.5 84.276
318.9095 211.5 0.534
407.4714 211.5 78.094
496.0333 211.5 56.69
584.5952 211.5 77.278
673.1571 211.5 54.502
761.719 211.5 74.586
230.3476 238.5 86.194
318.9095 238.5 2.936
407.4714 238.5 78.358
496.0333 238.5 56.04
584.5952 238.5 79.388
673.1571 238.5 52.246
761.719 238.5 65.774
230.3476 265.5 89.318
318.9095 265.5 -3.234
407.4714 265.5 76.426
496.0333 265.5 60.962
584.5952 265.5 79.442
673.1571 265.5 59.174
761.719 265.5 86.13
230.3476 292.5 76.834
318.9095 292.5 52.414
407.4714 292.5 83.442
496.0333 292.5 53.918
584.5952 292.5 79.492
673.1571 292.5 22.566
761.719 292.5 52.906
END
$scale << END
368.0646 330 0.7812
372.1271 330 2.3438
376.1896 330 3.9062
380.2521 330 5.4688
384.3146 330 7.0312
388.3771 330 8.5938
392.4396 330 10.1562
396.5021 330 11.7188
400.5646 330 13.2812
404.6271 330 14.8438
408.6896 330 16.4062
412.7521 330 17.9688
416.8146 330 19.5312
420.8771 330 21.0938
424.9396 330 22.6562
429.0021 330 24.2188
433.0646 330 25.7812
437.1271 330 27.3438
441.1896 330 28.9062
445.2521 330 30.4688
449.3146 330 32.0312
453.3771 330 33.5938
457.4396 330 35.1562
461.5021 330 36.7188
465.5646 330 38.2812
469.6271 330 39.8438
473.6896 330 41.4062
477.7521 330 42.9688
481.8146 330 44.5312
485.8771 330 46.0938
489.9396 330 47.6562
494.0021 330 49.2188
498.0646 330 50.7812
502.1271 330 52.3438
506.1896 330 53.9062
510.2521 330 55.4688
514.3146 330 57.0312
518.3771 330 58.5938
522.4396 330 60.1562
526.5021 330 61.7188
530.5646 330 63.2812
534.6271 330 64.8438
538.6896 330 66.4062
542.7521 330 67.9688
546.8146 330 69.5312
550.8771 330 71.0938
554.9396 330 72.6562
559.0021 330 74.2188
563.0646 330 75.7812
567.1271 330 77.3438
571.1896 330 78.9062
575.2521 330 80.4688
579.3146 330 82.0312
583.3771 330 83.5938
587.4396 330 85.1562
591.5021 330 86.7188
595.5646 330 88.2812
599.6271 330 89.8438
603.6896 330 91.4062
607.7521 330 92.9688
611.8146 330 94.5312
615.8771 330 96.0938
619.9396 330 97.6562
624.0021 330 99.2188
END
unset key
unset border
unset tics
set lmargin at screen 0
set rmargin at screen 1
set tmargin at screen 1
set bmargin at screen 0
set xrange [0:820]
set yrange [372:0]
set style fill solid noborder
set label "What features know of single objects, by pre-training" at 410.0, 21.0 front center font ',17'
set label "features h" at 496.0, 55.0 front center
set label "shape" at 230.3, 80.0 front center font ',13'
set label "hue" at 318.9, 80.0 front center font ',13'
set label "position" at 407.5, 80.0 front center font ',13'
set label "radius" at 496.0, 80.0 front center font ',13'
set label "rotation" at 584.6, 80.0 front center font ',13'
set label "direction" at 673.2, 80.0 front center font ',13'
set label "frequency" at 761.7, 80.0 front center font ',13'
set label "from scratch" at 178.1, 103.5 front right font ',13'
set label "supervised" at 178.1, 130.5 front right font ',13'
set label "supervised, two groups" at 178.1, 157.5 front right font ',13'
set label "supervised, with place" at 178.1, 184.5 front right font ',13'
set label "MoCo v1" at 178.1, 211.5 front right font ',13'
set label "MoCo v2" at 178.1, 238.5 front right font ',13'
set label "end-to-end" at 178.1, 265.5 front right font ',13'
set label "memory bank" at 178.1, 292.5 front right font ',13'
set label "37" at 230.3, 103.5 front center textcolor rgb '#000000'
set label "88" at 318.9, 103.5 front center textcolor rgb '#FFFFFF'
set label "12" at 407.5, 103.5 front center textcolor rgb '#000000'
set label "21" at 496.0, 103.5 front center textcolor rgb '#000000'
set label "−7" at 584.6, 103.5 front center textcolor rgb '#000000'
set label "55" at 673.2, 103.5 front center textcolor rgb '#000000'
set label "29" at 761.7, 103.5 front center textcolor rgb '#000000'
set label "98" at 230.3, 130.5 front center textcolor rgb '#FFFFFF'
set label "−1" at 318.9, 130.5 front center textcolor rgb '#000000'
set label "68" at 407.5, 130.5 front center textcolor rgb '#FFFFFF'
set label "65" at 496.0, 130.5 front center textcolor rgb '#000000'
set label "81" at 584.6, 130.5 front center textcolor rgb '#FFFFFF'
set label "41" at 673.2, 130.5 front center textcolor rgb '#000000'
set label "26" at 761.7, 130.5 front center textcolor rgb '#000000'
set label "94" at 230.3, 157.5 front center textcolor rgb '#FFFFFF'
set label "2" at 318.9, 157.5 front center textcolor rgb '#000000'
set label "62" at 407.5, 157.5 front center textcolor rgb '#000000'
set label "56" at 496.0, 157.5 front center textcolor rgb '#000000'
set label "82" at 584.6, 157.5 front center textcolor rgb '#FFFFFF'
set label "49" at 673.2, 157.5 front center textcolor rgb '#000000'
set label "20" at 761.7, 157.5 front center textcolor rgb '#000000'
set label "94" at 230.3, 184.5 front center textcolor rgb '#FFFFFF'
set label "−3" at 318.9, 184.5 front center textcolor rgb '#000000'
set label "90" at 407.5, 184.5 front center textcolor rgb '#FFFFFF'
set label "65" at 496.0, 184.5 front center textcolor rgb '#000000'
set label "79" at 584.6, 184.5 front center textcolor rgb '#FFFFFF'
set label "32" at 673.2, 184.5 front center textcolor rgb '#000000'
set label "23" at 761.7, 184.5 front center textcolor rgb '#000000'
set label "84" at 230.3, 211.5 front center textcolor rgb '#FFFFFF'
set label "1" at 318.9, 211.5 front center textcolor rgb '#000000'
set label "78" at 407.5, 211.5 front center textcolor rgb '#FFFFFF'
set label "57" at 496.0, 211.5 front center textcolor rgb '#000000'
set label "77" at 584.6, 211.5 front center textcolor rgb '#FFFFFF'
set label "55" at 673.2, 211.5 front center textcolor rgb '#000000'
set label "75" at 761.7, 211.5 front center textcolor rgb '#FFFFFF'
set label "86" at 230.3, 238.5 front center textcolor rgb '#FFFFFF'
set label "3" at 318.9, 238.5 front center textcolor rgb '#000000'
set label "78" at 407.5, 238.5 front center textcolor rgb '#FFFFFF'
set label "56" at 496.0, 238.5 front center textcolor rgb '#000000'
set label "79" at 584.6, 238.5 front center textcolor rgb '#FFFFFF'
set label "52" at 673.2, 238.5 front center textcolor rgb '#000000'
set label "66" at 761.7, 238.5 front center textcolor rgb '#000000'
set label "89" at 230.3, 265.5 front center textcolor rgb '#FFFFFF'
set label "−3" at 318.9, 265.5 front center textcolor rgb '#000000'
set label "76" at 407.5, 265.5 front center textcolor rgb '#FFFFFF'
set label "61" at 496.0, 265.5 front center textcolor rgb '#000000'
set label "79" at 584.6, 265.5 front center textcolor rgb '#FFFFFF'
set label "59" at 673.2, 265.5 front center textcolor rgb '#000000'
set label "86" at 761.7, 265.5 front center textcolor rgb '#FFFFFF'
set label "77" at 230.3, 292.5 front center textcolor rgb '#FFFFFF'
set label "52" at 318.9, 292.5 front center textcolor rgb '#000000'
set label "83" at 407.5, 292.5 front center textcolor rgb '#FFFFFF'
set label "54" at 496.0, 292.5 front center textcolor rgb '#000000'
set label "79" at 584.6, 292.5 front center textcolor rgb '#FFFFFF'
set label "23" at 673.2, 292.5 front center textcolor rgb '#000000'
set label "53" at 761.7, 292.5 front center textcolor rgb '#000000'
set label "shape: accuracy [%]; others: R² [%]" at 356.0, 330.0 front right font ',13'
set label "0" at 366.0, 347.0 front center font ',13'
set label "50" at 496.0, 347.0 front center font ',13'
set label "100" at 626.0, 347.0 front center font ',13'
set arrow from 366.0, 323.0 to 626.0, 323.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 366.0, 337.0 to 626.0, 337.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 366.0, 323.0 to 366.0, 337.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 626.0, 323.0 to 626.0, 337.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 90.0 to 806.0, 90.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 117.0 to 806.0, 117.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 144.0 to 806.0, 144.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 171.0 to 806.0, 171.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 198.0 to 806.0, 198.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 225.0 to 806.0, 225.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 252.0 to 806.0, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 279.0 to 806.0, 279.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 306.0 to 806.0, 306.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 186.1, 90.0 to 186.1, 306.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 274.6, 90.0 to 274.6, 306.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 363.2, 90.0 to 363.2, 306.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 451.8, 90.0 to 451.8, 306.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 540.3, 90.0 to 540.3, 306.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 628.9, 90.0 to 628.9, 306.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 717.4, 90.0 to 717.4, 306.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 806.0, 90.0 to 806.0, 306.0 nohead front lc rgb '#B0B0B0' lw 1

share(v) = v < 0.000000 ? 0.0 : v > 100.000000 ? 1.0 : (v - (0.000000)) / (100.000000 - (0.000000))
grey(v) = int(255 - share(v) * 210 + 0.5) * 65793
plot $panel0 using 1:2:($1-44.2810):($1+44.2810):($2-13.5000):($2+13.5000):(grey($3)) with boxxyerror lc rgb variable, \
  $scale using 1:2:($1-2.0312):($1+2.0312):($2-7.0000):($2+7.0000):(grey($3)) with boxxyerror lc rgb variable
unset output
