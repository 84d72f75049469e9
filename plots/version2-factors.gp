# version2-factors.svg. To draw it again, in this folder: gnuplot version2-factors.gp
reset
if (!exists("output")) output = "version2-factors.svg"
set encoding utf8
set terminal svg size 820,760 background "white" font "sans-serif,15" noenhanced
set output output
$panel0 << END
155.1024 103.5 51.421
255.2405 103.5 98.504
355.3786 103.5 52.349
455.5167 103.5 18.173
555.6548 103.5 49.594
655.7929 103.5 -19.311
755.931 103.5 -20.309
155.1024 130.5 41.476
255.2405 130.5 91.08
355.3786 130.5 18.502
455.5167 130.5 23.433
555.6548 130.5 29.436
655.7929 130.5 50.385
755.931 130.5 46.363
155.1024 157.5 65.962
255.2405 157.5 96.067
355.3786 157.5 55.822
455.5167 157.5 37.926
555.6548 157.5 40.413
655.7929 157.5 72.389
755.931 157.5 92.893
155.1024 184.5 65.624
255.2405 184.5 96.704
355.3786 184.5 56.41
455.5167 184.5 38.368
555.6548 184.5 41.831
655.7929 184.5 70.189
755.931 184.5 93.042
155.1024 211.5 63.22
255.2405 211.5 98.185
355.3786 211.5 50.142
455.5167 211.5 36.376
555.6548 211.5 36.522
655.7929 211.5 69.796
755.931 211.5 91.809
155.1024 238.5 60.434
255.2405 238.5 98.262
355.3786 238.5 39.877
455.5167 238.5 35.363
555.6548 238.5 40.97
655.7929 238.5 54.569
755.931 238.5 74.282
155.1024 265.5 64.406
255.2405 265.5 94.694
355.3786 265.5 52.456
455.5167 265.5 36.911
555.6548 265.5 42.264
655.7929 265.5 71.375
755.931 265.5 91.52
155.1024 292.5 65.207
255.2405 292.5 94.905
355.3786 292.5 52.351
455.5167 292.5 37.59
555.6548 292.5 43.359
655.7929 292.5 67.061
755.931 292.5 89.193
155.1024 319.5 63.654
255.2405 319.5 96.407
355.3786 319.5 49.767
455.5167 319.5 36.482
555.6548 319.5 45.952
655.7929 319.5 58.911
755.931 319.5 73.176
155.1024 346.5 64.994
255.2405 346.5 96.759
355.3786 346.5 48.283
455.5167 346.5 39.496
555.6548 346.5 58.577
655.7929 346.5 16.277
755.931 346.5 21.099
END
$panel1 << END
155.1024 464.5 35.687
255.2405 464.5 86.738
355.3786 464.5 10.114
455.5167 464.5 18.885
555.6548 464.5 24.739
655.7929 464.5 35.915
755.931 464.5 32.258
155.1024 491.5 60.929
255.2405 491.5 93.162
355.3786 491.5 29.109
455.5167 491.5 28.167
555.6548 491.5 24.758
655.7929 491.5 53.009
755.931 491.5 89.652
155.1024 518.5 60.414
255.2405 518.5 94.207
355.3786 518.5 26.737
455.5167 518.5 27.8
555.6548 518.5 24.289
655.7929 518.5 52.131
755.931 518.5 89.977
155.1024 545.5 57.566
255.2405 545.5 96.619
355.3786 545.5 16.779
455.5167 545.5 23.873
555.6548 545.5 17.142
655.7929 545.5 52.009
755.931 545.5 88.472
155.1024 572.5 52.702
255.2405 572.5 97.479
355.3786 572.5 8.395
455.5167 572.5 19.734
555.6548 572.5 16.975
655.7929 572.5 41.395
755.931 572.5 65.251
155.1024 599.5 56.935
255.2405 599.5 93.17
355.3786 599.5 1.548
455.5167 599.5 21.954
555.6548 599.5 4.013
655.7929 599.5 47.684
755.931 599.5 88.23
155.1024 626.5 57.402
255.2405 626.5 94.211
355.3786 626.5 1.579
455.5167 626.5 22.217
555.6548 626.5 4.503
655.7929 626.5 46.807
755.931 626.5 84.573
155.1024 653.5 54.458
255.2405 653.5 96.9
355.3786 653.5 1.074
455.5167 653.5 20.359
555.6548 653.5 1.739
655.7929 653.5 39.847
755.931 653.5 55.83
155.1024 680.5 51.137
255.2405 680.5 99.107
355.3786 680.5 1.318
455.5167 680.5 11.32
555.6548 680.5 5.947
655.7929 680.5 0.511
755.931 680.5 1.156
END
$scale << END
327.5479 718 0.7812
331.6104 718 2.3438
335.6729 718 3.9062
339.7354 718 5.4688
343.7979 718 7.0312
347.8604 718 8.5938
351.9229 718 10.1562
355.9854 718 11.7188
360.0479 718 13.2812
364.1104 718 14.8438
368.1729 718 16.4062
372.2354 718 17.9688
376.2979 718 19.5312
380.3604 718 21.0938
384.4229 718 22.6562
388.4854 718 24.2188
392.5479 718 25.7812
396.6104 718 27.3438
400.6729 718 28.9062
404.7354 718 30.4688
408.7979 718 32.0312
412.8604 718 33.5938
416.9229 718 35.1562
420.9854 718 36.7188
425.0479 718 38.2812
429.1104 718 39.8438
433.1729 718 41.4062
437.2354 718 42.9688
441.2979 718 44.5312
445.3604 718 46.0938
449.4229 718 47.6562
453.4854 718 49.2188
457.5479 718 50.7812
461.6104 718 52.3438
465.6729 718 53.9062
469.7354 718 55.4688
473.7979 718 57.0312
477.8604 718 58.5938
481.9229 718 60.1562
485.9854 718 61.7188
490.0479 718 63.2812
494.1104 718 64.8438
498.1729 718 66.4062
502.2354 718 67.9688
506.2979 718 69.5312
510.3604 718 71.0938
514.4229 718 72.6562
518.4854 718 74.2188
522.5479 718 75.7812
526.6104 718 77.3438
530.6729 718 78.9062
534.7354 718 80.4688
538.7979 718 82.0312
542.8604 718 83.5938
546.9229 718 85.1562
550.9854 718 86.7188
555.0479 718 88.2812
559.1104 718 89.8438
563.1729 718 91.4062
567.2354 718 92.9688
571.2979 718 94.5312
575.3604 718 96.0938
579.4229 718 97.6562
583.4854 718 99.2188
END
unset key
unset border
unset tics
set lmargin at screen 0
set rmargin at screen 1
set tmargin at screen 1
set bmargin at screen 0
set xrange [0:820]
set yrange [760:0]
set style fill solid noborder
set label "What a head throws away: features h and projections z" at 410.0, 21.0 front center font ',17'
set label "features h" at 455.5, 55.0 front center
set label "shape" at 155.1, 80.0 front center font ',13'
set label "hue" at 255.2, 80.0 front center font ',13'
set label "position" at 355.4, 80.0 front center font ',13'
set label "radius" at 455.5, 80.0 front center font ',13'
set label "rotation" at 555.7, 80.0 front center font ',13'
set label "direction" at 655.8, 80.0 front center font ',13'
set label "frequency" at 755.9, 80.0 front center font ',13'
set label "raw pixels" at 97.0, 103.5 front right font ',13'
set label "untrained" at 97.0, 130.5 front right font ',13'
set label "linear 0.07" at 97.0, 157.5 front right font ',13'
set label "linear 0.1" at 97.0, 184.5 front right font ',13'
set label "linear 0.2" at 97.0, 211.5 front right font ',13'
set label "linear 0.4" at 97.0, 238.5 front right font ',13'
set label "MLP 0.07" at 97.0, 265.5 front right font ',13'
set label "MLP 0.1" at 97.0, 292.5 front right font ',13'
set label "MLP 0.2" at 97.0, 319.5 front right font ',13'
set label "MLP 0.4" at 97.0, 346.5 front right font ',13'
set label "projections z" at 455.5, 389.0 front center
set label "shape" at 155.1, 414.0 front center font ',13'
set label "hue" at 255.2, 414.0 front center font ',13'
set label "position" at 355.4, 414.0 front center font ',13'
set label "radius" at 455.5, 414.0 front center font ',13'
set label "rotation" at 555.7, 414.0 front center font ',13'
set label "direction" at 655.8, 414.0 front center font ',13'
set label "frequency" at 755.9, 414.0 front center font ',13'
set label "raw pixels" at 97.0, 437.5 front right font ',13'
set label "untrained" at 97.0, 464.5 front right font ',13'
set label "linear 0.07" at 97.0, 491.5 front right font ',13'
set label "linear 0.1" at 97.0, 518.5 front right font ',13'
set label "linear 0.2" at 97.0, 545.5 front right font ',13'
set label "linear 0.4" at 97.0, 572.5 front right font ',13'
set label "MLP 0.07" at 97.0, 599.5 front right font ',13'
set label "MLP 0.1" at 97.0, 626.5 front right font ',13'
set label "MLP 0.2" at 97.0, 653.5 front right font ',13'
set label "MLP 0.4" at 97.0, 680.5 front right font ',13'
set label "51" at 155.1, 103.5 front center textcolor rgb '#000000'
set label "99" at 255.2, 103.5 front center textcolor rgb '#FFFFFF'
set label "52" at 355.4, 103.5 front center textcolor rgb '#000000'
set label "18" at 455.5, 103.5 front center textcolor rgb '#000000'
set label "50" at 555.7, 103.5 front center textcolor rgb '#000000'
set label "−19" at 655.8, 103.5 front center textcolor rgb '#000000'
set label "−20" at 755.9, 103.5 front center textcolor rgb '#000000'
set label "41" at 155.1, 130.5 front center textcolor rgb '#000000'
set label "91" at 255.2, 130.5 front center textcolor rgb '#FFFFFF'
set label "19" at 355.4, 130.5 front center textcolor rgb '#000000'
set label "23" at 455.5, 130.5 front center textcolor rgb '#000000'
set label "29" at 555.7, 130.5 front center textcolor rgb '#000000'
set label "50" at 655.8, 130.5 front center textcolor rgb '#000000'
set label "46" at 755.9, 130.5 front center textcolor rgb '#000000'
set label "66" at 155.1, 157.5 front center textcolor rgb '#FFFFFF'
set label "96" at 255.2, 157.5 front center textcolor rgb '#FFFFFF'
set label "56" at 355.4, 157.5 front center textcolor rgb '#000000'
set label "38" at 455.5, 157.5 front center textcolor rgb '#000000'
set label "40" at 555.7, 157.5 front center textcolor rgb '#000000'
set label "72" at 655.8, 157.5 front center textcolor rgb '#FFFFFF'
set label "93" at 755.9, 157.5 front center textcolor rgb '#FFFFFF'
set label "66" at 155.1, 184.5 front center textcolor rgb '#000000'
set label "97" at 255.2, 184.5 front center textcolor rgb '#FFFFFF'
set label "56" at 355.4, 184.5 front center textcolor rgb '#000000'
set label "38" at 455.5, 184.5 front center textcolor rgb '#000000'
set label "42" at 555.7, 184.5 front center textcolor rgb '#000000'
set label "70" at 655.8, 184.5 front center textcolor rgb '#FFFFFF'
set label "93" at 755.9, 184.5 front center textcolor rgb '#FFFFFF'
set label "63" at 155.1, 211.5 front center textcolor rgb '#000000'
set label "98" at 255.2, 211.5 front center textcolor rgb '#FFFFFF'
set label "50" at 355.4, 211.5 front center textcolor rgb '#000000'
set label "36" at 455.5, 211.5 front center textcolor rgb '#000000'
set label "37" at 555.7, 211.5 front center textcolor rgb '#000000'
set label "70" at 655.8, 211.5 front center textcolor rgb '#FFFFFF'
set label "92" at 755.9, 211.5 front center textcolor rgb '#FFFFFF'
set label "60" at 155.1, 238.5 front center textcolor rgb '#000000'
set label "98" at 255.2, 238.5 front center textcolor rgb '#FFFFFF'
set label "40" at 355.4, 238.5 front center textcolor rgb '#000000'
set label "35" at 455.5, 238.5 front center textcolor rgb '#000000'
set label "41" at 555.7, 238.5 front center textcolor rgb '#000000'
set label "55" at 655.8, 238.5 front center textcolor rgb '#000000'
set label "74" at 755.9, 238.5 front center textcolor rgb '#FFFFFF'
set label "64" at 155.1, 265.5 front center textcolor rgb '#000000'
set label "95" at 255.2, 265.5 front center textcolor rgb '#FFFFFF'
set label "52" at 355.4, 265.5 front center textcolor rgb '#000000'
set label "37" at 455.5, 265.5 front center textcolor rgb '#000000'
set label "42" at 555.7, 265.5 front center textcolor rgb '#000000'
set label "71" at 655.8, 265.5 front center textcolor rgb '#FFFFFF'
set label "92" at 755.9, 265.5 front center textcolor rgb '#FFFFFF'
set label "65" at 155.1, 292.5 front center textcolor rgb '#000000'
set label "95" at 255.2, 292.5 front center textcolor rgb '#FFFFFF'
set label "52" at 355.4, 292.5 front center textcolor rgb '#000000'
set label "38" at 455.5, 292.5 front center textcolor rgb '#000000'
set label "43" at 555.7, 292.5 front center textcolor rgb '#000000'
set label "67" at 655.8, 292.5 front center textcolor rgb '#FFFFFF'
set label "89" at 755.9, 292.5 front center textcolor rgb '#FFFFFF'
set label "64" at 155.1, 319.5 front center textcolor rgb '#000000'
set label "96" at 255.2, 319.5 front center textcolor rgb '#FFFFFF'
set label "50" at 355.4, 319.5 front center textcolor rgb '#000000'
set label "36" at 455.5, 319.5 front center textcolor rgb '#000000'
set label "46" at 555.7, 319.5 front center textcolor rgb '#000000'
set label "59" at 655.8, 319.5 front center textcolor rgb '#000000'
set label "73" at 755.9, 319.5 front center textcolor rgb '#FFFFFF'
set label "65" at 155.1, 346.5 front center textcolor rgb '#000000'
set label "97" at 255.2, 346.5 front center textcolor rgb '#FFFFFF'
set label "48" at 355.4, 346.5 front center textcolor rgb '#000000'
set label "39" at 455.5, 346.5 front center textcolor rgb '#000000'
set label "59" at 555.7, 346.5 front center textcolor rgb '#000000'
set label "16" at 655.8, 346.5 front center textcolor rgb '#000000'
set label "21" at 755.9, 346.5 front center textcolor rgb '#000000'
set label "–" at 155.1, 437.5 front center textcolor rgb '#707070'
set label "–" at 255.2, 437.5 front center textcolor rgb '#707070'
set label "–" at 355.4, 437.5 front center textcolor rgb '#707070'
set label "–" at 455.5, 437.5 front center textcolor rgb '#707070'
set label "–" at 555.7, 437.5 front center textcolor rgb '#707070'
set label "–" at 655.8, 437.5 front center textcolor rgb '#707070'
set label "–" at 755.9, 437.5 front center textcolor rgb '#707070'
set label "36" at 155.1, 464.5 front center textcolor rgb '#000000'
set label "87" at 255.2, 464.5 front center textcolor rgb '#FFFFFF'
set label "10" at 355.4, 464.5 front center textcolor rgb '#000000'
set label "19" at 455.5, 464.5 front center textcolor rgb '#000000'
set label "25" at 555.7, 464.5 front center textcolor rgb '#000000'
set label "36" at 655.8, 464.5 front center textcolor rgb '#000000'
set label "32" at 755.9, 464.5 front center textcolor rgb '#000000'
set label "61" at 155.1, 491.5 front center textcolor rgb '#000000'
set label "93" at 255.2, 491.5 front center textcolor rgb '#FFFFFF'
set label "29" at 355.4, 491.5 front center textcolor rgb '#000000'
set label "28" at 455.5, 491.5 front center textcolor rgb '#000000'
set label "25" at 555.7, 491.5 front center textcolor rgb '#000000'
set label "53" at 655.8, 491.5 front center textcolor rgb '#000000'
set label "90" at 755.9, 491.5 front center textcolor rgb '#FFFFFF'
set label "60" at 155.1, 518.5 front center textcolor rgb '#000000'
set label "94" at 255.2, 518.5 front center textcolor rgb '#FFFFFF'
set label "27" at 355.4, 518.5 front center textcolor rgb '#000000'
set label "28" at 455.5, 518.5 front center textcolor rgb '#000000'
set label "24" at 555.7, 518.5 front center textcolor rgb '#000000'
set label "52" at 655.8, 518.5 front center textcolor rgb '#000000'
set label "90" at 755.9, 518.5 front center textcolor rgb '#FFFFFF'
set label "58" at 155.1, 545.5 front center textcolor rgb '#000000'
set label "97" at 255.2, 545.5 front center textcolor rgb '#FFFFFF'
set label "17" at 355.4, 545.5 front center textcolor rgb '#000000'
set label "24" at 455.5, 545.5 front center textcolor rgb '#000000'
set label "17" at 555.7, 545.5 front center textcolor rgb '#000000'
set label "52" at 655.8, 545.5 front center textcolor rgb '#000000'
set label "88" at 755.9, 545.5 front center textcolor rgb '#FFFFFF'
set label "53" at 155.1, 572.5 front center textcolor rgb '#000000'
set label "97" at 255.2, 572.5 front center textcolor rgb '#FFFFFF'
set label "8" at 355.4, 572.5 front center textcolor rgb '#000000'
set label "20" at 455.5, 572.5 front center textcolor rgb '#000000'
set label "17" at 555.7, 572.5 front center textcolor rgb '#000000'
set label "41" at 655.8, 572.5 front center textcolor rgb '#000000'
set label "65" at 755.9, 572.5 front center textcolor rgb '#000000'
set label "57" at 155.1, 599.5 front center textcolor rgb '#000000'
set label "93" at 255.2, 599.5 front center textcolor rgb '#FFFFFF'
set label "2" at 355.4, 599.5 front center textcolor rgb '#000000'
set label "22" at 455.5, 599.5 front center textcolor rgb '#000000'
set label "4" at 555.7, 599.5 front center textcolor rgb '#000000'
set label "48" at 655.8, 599.5 front center textcolor rgb '#000000'
set label "88" at 755.9, 599.5 front center textcolor rgb '#FFFFFF'
set label "57" at 155.1, 626.5 front center textcolor rgb '#000000'
set label "94" at 255.2, 626.5 front center textcolor rgb '#FFFFFF'
set label "2" at 355.4, 626.5 front center textcolor rgb '#000000'
set label "22" at 455.5, 626.5 front center textcolor rgb '#000000'
set label "5" at 555.7, 626.5 front center textcolor rgb '#000000'
set label "47" at 655.8, 626.5 front center textcolor rgb '#000000'
set label "85" at 755.9, 626.5 front center textcolor rgb '#FFFFFF'
set label "54" at 155.1, 653.5 front center textcolor rgb '#000000'
set label "97" at 255.2, 653.5 front center textcolor rgb '#FFFFFF'
set label "1" at 355.4, 653.5 front center textcolor rgb '#000000'
set label "20" at 455.5, 653.5 front center textcolor rgb '#000000'
set label "2" at 555.7, 653.5 front center textcolor rgb '#000000'
set label "40" at 655.8, 653.5 front center textcolor rgb '#000000'
set label "56" at 755.9, 653.5 front center textcolor rgb '#000000'
set label "51" at 155.1, 680.5 front center textcolor rgb '#000000'
set label "99" at 255.2, 680.5 front center textcolor rgb '#FFFFFF'
set label "1" at 355.4, 680.5 front center textcolor rgb '#000000'
set label "11" at 455.5, 680.5 front center textcolor rgb '#000000'
set label "6" at 555.7, 680.5 front center textcolor rgb '#000000'
set label "1" at 655.8, 680.5 front center textcolor rgb '#000000'
set label "1" at 755.9, 680.5 front center textcolor rgb '#000000'
set label "shape: accuracy [%]; others: R² [%]" at 315.5, 718.0 front right font ',13'
set label "0" at 325.5, 735.0 front center font ',13'
set label "50" at 455.5, 735.0 front center font ',13'
set label "100" at 585.5, 735.0 front center font ',13'
set arrow from 325.5, 711.0 to 585.5, 711.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 325.5, 725.0 to 585.5, 725.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 325.5, 711.0 to 325.5, 725.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 585.5, 711.0 to 585.5, 725.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 90.0 to 806.0, 90.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 117.0 to 806.0, 117.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 144.0 to 806.0, 144.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 171.0 to 806.0, 171.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 198.0 to 806.0, 198.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 225.0 to 806.0, 225.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 252.0 to 806.0, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 279.0 to 806.0, 279.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 306.0 to 806.0, 306.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 333.0 to 806.0, 333.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 360.0 to 806.0, 360.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 90.0 to 105.0, 360.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 205.2, 90.0 to 205.2, 360.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 305.3, 90.0 to 305.3, 360.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 405.4, 90.0 to 405.4, 360.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 505.6, 90.0 to 505.6, 360.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 605.7, 90.0 to 605.7, 360.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 705.9, 90.0 to 705.9, 360.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 806.0, 90.0 to 806.0, 360.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 424.0 to 806.0, 424.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 451.0 to 806.0, 451.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 478.0 to 806.0, 478.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 505.0 to 806.0, 505.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 532.0 to 806.0, 532.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 559.0 to 806.0, 559.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 586.0 to 806.0, 586.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 613.0 to 806.0, 613.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 640.0 to 806.0, 640.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 667.0 to 806.0, 667.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 694.0 to 806.0, 694.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 105.0, 424.0 to 105.0, 694.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 205.2, 424.0 to 205.2, 694.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 305.3, 424.0 to 305.3, 694.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 405.4, 424.0 to 405.4, 694.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 505.6, 424.0 to 505.6, 694.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 605.7, 424.0 to 605.7, 694.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 705.9, 424.0 to 705.9, 694.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 806.0, 424.0 to 806.0, 694.0 nohead front lc rgb '#B0B0B0' lw 1

share(v) = v < 0.000000 ? 0.0 : v > 100.000000 ? 1.0 : (v - (0.000000)) / (100.000000 - (0.000000))
grey(v) = int(255 - share(v) * 210 + 0.5) * 65793
plot $panel0 using 1:2:($1-50.0690):($1+50.0690):($2-13.5000):($2+13.5000):(grey($3)) with boxxyerror lc rgb variable, \
  $panel1 using 1:2:($1-50.0690):($1+50.0690):($2-13.5000):($2+13.5000):(grey($3)) with boxxyerror lc rgb variable, \
  $scale using 1:2:($1-2.0312):($1+2.0312):($2-7.0000):($2+7.0000):(grey($3)) with boxxyerror lc rgb variable
unset output
