# shuffle-bn-factors.svg. To draw it again, in this folder: gnuplot shuffle-bn-factors.gp
reset
if (!exists("output")) output = "shuffle-bn-factors.svg"
set encoding utf8
set terminal svg size 820,544 background "white" font "sans-serif,15" noenhanced
set output output
$panel0 << END
271.3905 103.5 51.2157
353.6381 103.5 98.5021
435.8857 103.5 52.2386
518.1333 103.5 17.53
600.381 103.5 49.7193
682.6286 103.5 -19.2364
764.8762 103.5 -20.7293
271.3905 130.5 41.6886
353.6381 130.5 91.3557
435.8857 130.5 18.7071
518.1333 130.5 24.09
600.381 130.5 29.8393
682.6286 130.5 50.0714
764.8762 130.5 45.6257
271.3905 157.5 64.8086
353.6381 157.5 95.5329
435.8857 157.5 59.2821
518.1333 157.5 36.5143
600.381 157.5 46.6014
682.6286 157.5 71.8036
764.8762 157.5 90.5271
271.3905 184.5 58.1036
353.6381 184.5 99.6714
435.8857 184.5 32.8271
518.1333 184.5 35.6971
600.381 184.5 21.7936
682.6286 184.5 53.575
764.8762 184.5 84.5993
271.3905 211.5 63.875
353.6381 211.5 96.9286
435.8857 211.5 57.3857
518.1333 211.5 34.2036
600.381 211.5 42.8314
682.6286 211.5 72.9257
764.8762 211.5 90.8729
271.3905 238.5 47.2029
353.6381 238.5 99.7121
435.8857 238.5 26.32
518.1333 238.5 32.5114
600.381 238.5 15.3836
682.6286 238.5 34.8636
764.8762 238.5 65.5921
END
$panel1 << END
271.3905 356.5 35.9279
353.6381 356.5 87.2271
435.8857 356.5 10.3529
518.1333 356.5 19.7486
600.381 356.5 25.1414
682.6286 356.5 35.355
764.8762 356.5 30.69
271.3905 383.5 59.4786
353.6381 383.5 93.8157
435.8857 383.5 34.6571
518.1333 383.5 26.7593
600.381 383.5 32.2479
682.6286 383.5 54.9036
764.8762 383.5 87.5036
271.3905 410.5 53.4836
353.6381 410.5 98.1779
435.8857 410.5 6.8571
518.1333 410.5 25.7371
600.381 410.5 7.9714
682.6286 410.5 46.7714
764.8762 410.5 79.145
271.3905 437.5 58.8329
353.6381 437.5 95.64
435.8857 437.5 27.07
518.1333 437.5 23.4657
600.381 437.5 27.2886
682.6286 437.5 53.5814
764.8762 437.5 86.4757
271.3905 464.5 42.175
353.6381 464.5 98.17
435.8857 464.5 9.2836
518.1333 464.5 23.3486
600.381 464.5 6.3014
682.6286 464.5 30.2807
764.8762 464.5 58.3821
END
$scale << END
390.1646 502 0.7812
394.2271 502 2.3438
398.2896 502 3.9062
402.3521 502 5.4688
406.4146 502 7.0312
410.4771 502 8.5938
414.5396 502 10.1562
418.6021 502 11.7188
422.6646 502 13.2812
426.7271 502 14.8438
430.7896 502 16.4062
434.8521 502 17.9688
438.9146 502 19.5312
442.9771 502 21.0938
447.0396 502 22.6562
451.1021 502 24.2188
455.1646 502 25.7812
459.2271 502 27.3438
463.2896 502 28.9062
467.3521 502 30.4688
471.4146 502 32.0312
475.4771 502 33.5938
479.5396 502 35.1562
483.6021 502 36.7188
487.6646 502 38.2812
491.7271 502 39.8438
495.7896 502 41.4062
499.8521 502 42.9688
503.9146 502 44.5312
507.9771 502 46.0938
512.0396 502 47.6562
516.1021 502 49.2188
520.1646 502 50.7812
524.2271 502 52.3438
528.2896 502 53.9062
532.3521 502 55.4688
536.4146 502 57.0312
540.4771 502 58.5938
544.5396 502 60.1562
548.6021 502 61.7188
552.6646 502 63.2812
556.7271 502 64.8438
560.7896 502 66.4062
564.8521 502 67.9688
568.9146 502 69.5312
572.9771 502 71.0938
577.0396 502 72.6562
581.1021 502 74.2188
585.1646 502 75.7812
589.2271 502 77.3438
593.2896 502 78.9062
597.3521 502 80.4688
601.4146 502 82.0312
605.4771 502 83.5938
609.5396 502 85.1562
613.6021 502 86.7188
617.6646 502 88.2812
621.7271 502 89.8438
625.7896 502 91.4062
629.8521 502 92.9688
633.9146 502 94.5312
637.9771 502 96.0938
642.0396 502 97.6562
646.1021 502 99.2188
END
unset key
unset border
unset tics
set lmargin at screen 0
set rmargin at screen 1
set tmargin at screen 1
set bmargin at screen 0
set xrange [0:820]
set yrange [544:0]
set style fill solid noborder
set label "What encoders know of each factor, keys shuffled and not" at 410.0, 21.0 front center font ',17'
set label "features h" at 518.1, 55.0 front center
set label "shape" at 271.4, 80.0 front center font ',13'
set label "hue" at 353.6, 80.0 front center font ',13'
set label "position" at 435.9, 80.0 front center font ',13'
set label "radius" at 518.1, 80.0 front center font ',13'
set label "rotation" at 600.4, 80.0 front center font ',13'
set label "direction" at 682.6, 80.0 front center font ',13'
set label "frequency" at 764.9, 80.0 front center font ',13'
set label "raw pixels" at 222.3, 103.5 front right font ',13'
set label "untrained" at 222.3, 130.5 front right font ',13'
set label "queue, K = 256, shuffled" at 222.3, 157.5 front right font ',13'
set label "queue, K = 256, not shuffled" at 222.3, 184.5 front right font ',13'
set label "end-to-end, shuffled" at 222.3, 211.5 front right font ',13'
set label "end-to-end, not shuffled" at 222.3, 238.5 front right font ',13'
set label "projections z" at 518.1, 281.0 front center
set label "shape" at 271.4, 306.0 front center font ',13'
set label "hue" at 353.6, 306.0 front center font ',13'
set label "position" at 435.9, 306.0 front center font ',13'
set label "radius" at 518.1, 306.0 front center font ',13'
set label "rotation" at 600.4, 306.0 front center font ',13'
set label "direction" at 682.6, 306.0 front center font ',13'
set label "frequency" at 764.9, 306.0 front center font ',13'
set label "raw pixels" at 222.3, 329.5 front right font ',13'
set label "untrained" at 222.3, 356.5 front right font ',13'
set label "queue, K = 256, shuffled" at 222.3, 383.5 front right font ',13'
set label "queue, K = 256, not shuffled" at 222.3, 410.5 front right font ',13'
set label "end-to-end, shuffled" at 222.3, 437.5 front right font ',13'
set label "end-to-end, not shuffled" at 222.3, 464.5 front right font ',13'
set label "51" at 271.4, 103.5 front center textcolor rgb '#000000'
set label "99" at 353.6, 103.5 front center textcolor rgb '#FFFFFF'
set label "52" at 435.9, 103.5 front center textcolor rgb '#000000'
set label "18" at 518.1, 103.5 front center textcolor rgb '#000000'
set label "50" at 600.4, 103.5 front center textcolor rgb '#000000'
set label "−19" at 682.6, 103.5 front center textcolor rgb '#000000'
set label "−21" at 764.9, 103.5 front center textcolor rgb '#000000'
set label "42" at 271.4, 130.5 front center textcolor rgb '#000000'
set label "91" at 353.6, 130.5 front center textcolor rgb '#FFFFFF'
set label "19" at 435.9, 130.5 front center textcolor rgb '#000000'
set label "24" at 518.1, 130.5 front center textcolor rgb '#000000'
set label "30" at 600.4, 130.5 front center textcolor rgb '#000000'
set label "50" at 682.6, 130.5 front center textcolor rgb '#000000'
set label "46" at 764.9, 130.5 front center textcolor rgb '#000000'
set label "65" at 271.4, 157.5 front center textcolor rgb '#000000'
set label "96" at 353.6, 157.5 front center textcolor rgb '#FFFFFF'
set label "59" at 435.9, 157.5 front center textcolor rgb '#000000'
set label "37" at 518.1, 157.5 front center textcolor rgb '#000000'
set label "47" at 600.4, 157.5 front center textcolor rgb '#000000'
set label "72" at 682.6, 157.5 front center textcolor rgb '#FFFFFF'
set label "91" at 764.9, 157.5 front center textcolor rgb '#FFFFFF'
set label "58" at 271.4, 184.5 front center textcolor rgb '#000000'
set label "100" at 353.6, 184.5 front center textcolor rgb '#FFFFFF'
set label "33" at 435.9, 184.5 front center textcolor rgb '#000000'
set label "36" at 518.1, 184.5 front center textcolor rgb '#000000'
set label "22" at 600.4, 184.5 front center textcolor rgb '#000000'
set label "54" at 682.6, 184.5 front center textcolor rgb '#000000'
set label "85" at 764.9, 184.5 front center textcolor rgb '#FFFFFF'
set label "64" at 271.4, 211.5 front center textcolor rgb '#000000'
set label "97" at 353.6, 211.5 front center textcolor rgb '#FFFFFF'
set label "57" at 435.9, 211.5 front center textcolor rgb '#000000'
set label "34" at 518.1, 211.5 front center textcolor rgb '#000000'
set label "43" at 600.4, 211.5 front center textcolor rgb '#000000'
set label "73" at 682.6, 211.5 front center textcolor rgb '#FFFFFF'
set label "91" at 764.9, 211.5 front center textcolor rgb '#FFFFFF'
set label "47" at 271.4, 238.5 front center textcolor rgb '#000000'
set label "100" at 353.6, 238.5 front center textcolor rgb '#FFFFFF'
set label "26" at 435.9, 238.5 front center textcolor rgb '#000000'
set label "33" at 518.1, 238.5 front center textcolor rgb '#000000'
set label "15" at 600.4, 238.5 front center textcolor rgb '#000000'
set label "35" at 682.6, 238.5 front center textcolor rgb '#000000'
set label "66" at 764.9, 238.5 front center textcolor rgb '#000000'
set label "–" at 271.4, 329.5 front center textcolor rgb '#707070'
set label "–" at 353.6, 329.5 front center textcolor rgb '#707070'
set label "–" at 435.9, 329.5 front center textcolor rgb '#707070'
set label "–" at 518.1, 329.5 front center textcolor rgb '#707070'
set label "–" at 600.4, 329.5 front center textcolor rgb '#707070'
set label "–" at 682.6, 329.5 front center textcolor rgb '#707070'
set label "–" at 764.9, 329.5 front center textcolor rgb '#707070'
set label "36" at 271.4, 356.5 front center textcolor rgb '#000000'
set label "87" at 353.6, 356.5 front center textcolor rgb '#FFFFFF'
set label "10" at 435.9, 356.5 front center textcolor rgb '#000000'
set label "20" at 518.1, 356.5 front center textcolor rgb '#000000'
set label "25" at 600.4, 356.5 front center textcolor rgb '#000000'
set label "35" at 682.6, 356.5 front center textcolor rgb '#000000'
set label "31" at 764.9, 356.5 front center textcolor rgb '#000000'
set label "59" at 271.4, 383.5 front center textcolor rgb '#000000'
set label "94" at 353.6, 383.5 front center textcolor rgb '#FFFFFF'
set label "35" at 435.9, 383.5 front center textcolor rgb '#000000'
set label "27" at 518.1, 383.5 front center textcolor rgb '#000000'
set label "32" at 600.4, 383.5 front center textcolor rgb '#000000'
set label "55" at 682.6, 383.5 front center textcolor rgb '#000000'
set label "88" at 764.9, 383.5 front center textcolor rgb '#FFFFFF'
set label "53" at 271.4, 410.5 front center textcolor rgb '#000000'
set label "98" at 353.6, 410.5 front center textcolor rgb '#FFFFFF'
set label "7" at 435.9, 410.5 front center textcolor rgb '#000000'
set label "26" at 518.1, 410.5 front center textcolor rgb '#000000'
set label "8" at 600.4, 410.5 front center textcolor rgb '#000000'
set label "47" at 682.6, 410.5 front center textcolor rgb '#000000'
set label "79" at 764.9, 410.5 front center textcolor rgb '#FFFFFF'
set label "59" at 271.4, 437.5 front center textcolor rgb '#000000'
set label "96" at 353.6, 437.5 front center textcolor rgb '#FFFFFF'
set label "27" at 435.9, 437.5 front center textcolor rgb '#000000'
set label "23" at 518.1, 437.5 front center textcolor rgb '#000000'
set label "27" at 600.4, 437.5 front center textcolor rgb '#000000'
set label "54" at 682.6, 437.5 front center textcolor rgb '#000000'
set label "86" at 764.9, 437.5 front center textcolor rgb '#FFFFFF'
set label "42" at 271.4, 464.5 front center textcolor rgb '#000000'
set label "98" at 353.6, 464.5 front center textcolor rgb '#FFFFFF'
set label "9" at 435.9, 464.5 front center textcolor rgb '#000000'
set label "23" at 518.1, 464.5 front center textcolor rgb '#000000'
set label "6" at 600.4, 464.5 front center textcolor rgb '#000000'
set label "30" at 682.6, 464.5 front center textcolor rgb '#000000'
set label "58" at 764.9, 464.5 front center textcolor rgb '#000000'
set label "shape: accuracy [%]; others: R² [%]" at 378.1, 502.0 front right font ',13'
set label "0" at 388.1, 519.0 front center font ',13'
set label "50" at 518.1, 519.0 front center font ',13'
set label "100" at 648.1, 519.0 front center font ',13'
set arrow from 388.1, 495.0 to 648.1, 495.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 388.1, 509.0 to 648.1, 509.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 388.1, 495.0 to 388.1, 509.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 648.1, 495.0 to 648.1, 509.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 90.0 to 806.0, 90.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 117.0 to 806.0, 117.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 144.0 to 806.0, 144.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 171.0 to 806.0, 171.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 198.0 to 806.0, 198.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 225.0 to 806.0, 225.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 252.0 to 806.0, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 90.0 to 230.3, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 312.5, 90.0 to 312.5, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 394.8, 90.0 to 394.8, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 477.0, 90.0 to 477.0, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 559.3, 90.0 to 559.3, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 641.5, 90.0 to 641.5, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 723.8, 90.0 to 723.8, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 806.0, 90.0 to 806.0, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 316.0 to 806.0, 316.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 343.0 to 806.0, 343.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 370.0 to 806.0, 370.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 397.0 to 806.0, 397.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 424.0 to 806.0, 424.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 451.0 to 806.0, 451.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 478.0 to 806.0, 478.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 230.3, 316.0 to 230.3, 478.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 312.5, 316.0 to 312.5, 478.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 394.8, 316.0 to 394.8, 478.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 477.0, 316.0 to 477.0, 478.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 559.3, 316.0 to 559.3, 478.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 641.5, 316.0 to 641.5, 478.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 723.8, 316.0 to 723.8, 478.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 806.0, 316.0 to 806.0, 478.0 nohead front lc rgb '#B0B0B0' lw 1

share(v) = v < 0.000000 ? 0.0 : v > 100.000000 ? 1.0 : (v - (0.000000)) / (100.000000 - (0.000000))
grey(v) = int(255 - share(v) * 210 + 0.5) * 65793
plot $panel0 using 1:2:($1-41.1238):($1+41.1238):($2-13.5000):($2+13.5000):(grey($3)) with boxxyerror lc rgb variable, \
  $panel1 using 1:2:($1-41.1238):($1+41.1238):($2-13.5000):($2+13.5000):(grey($3)) with boxxyerror lc rgb variable, \
  $scale using 1:2:($1-2.0312):($1+2.0312):($2-7.0000):($2+7.0000):(grey($3)) with boxxyerror lc rgb variable
unset output
