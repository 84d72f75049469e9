# momentum-factors.svg. To draw it again, in this folder: gnuplot momentum-factors.gp
reset
if (!exists("output")) output = "momentum-factors.svg"
set encoding utf8
set terminal svg size 820,706 background "white" font "sans-serif,15" noenhanced
set output output
$panel0 << END
175.6238 103.5 51.421
272.6048 103.5 98.504
369.5857 103.5 52.349
466.5667 103.5 18.173
563.5476 103.5 49.594
660.5286 103.5 -19.311
757.5095 103.5 -20.309
175.6238 130.5 41.476
272.6048 130.5 91.08
369.5857 130.5 18.502
466.5667 130.5 23.433
563.5476 130.5 29.436
660.5286 130.5 50.385
757.5095 130.5 46.363
175.6238 157.5 53.902
272.6048 157.5 97.19
369.5857 157.5 35.843
466.5667 157.5 26.166
563.5476 157.5 32.808
660.5286 157.5 69.251
757.5095 157.5 87.618
175.6238 184.5 63.367
272.6048 184.5 96.007
369.5857 184.5 48.39
466.5667 184.5 35.813
563.5476 184.5 40.801
660.5286 184.5 67.666
757.5095 184.5 87.831
175.6238 211.5 65.42
272.6048 211.5 96.608
369.5857 211.5 55.816
466.5667 211.5 38.62
563.5476 211.5 41.267
660.5286 211.5 70.075
757.5095 211.5 92.821
175.6238 238.5 63.828
272.6048 238.5 96.894
369.5857 238.5 51.378
466.5667 238.5 37.707
563.5476 238.5 42.401
660.5286 238.5 69.328
757.5095 238.5 92.672
175.6238 265.5 60.733
272.6048 265.5 97.776
369.5857 265.5 44.944
466.5667 265.5 34.136
563.5476 265.5 44.784
660.5286 265.5 65.857
757.5095 265.5 90.319
175.6238 292.5 44.341
272.6048 292.5 97.97
369.5857 292.5 27.991
466.5667 292.5 24.802
563.5476 292.5 24.04
660.5286 292.5 39.216
757.5095 292.5 69.73
175.6238 319.5 64.788
272.6048 319.5 96.797
369.5857 319.5 52.395
466.5667 319.5 37.256
563.5476 319.5 38.257
660.5286 319.5 70.898
757.5095 319.5 92.916
END
$panel1 << END
175.6238 437.5 35.687
272.6048 437.5 86.738
369.5857 437.5 10.114
466.5667 437.5 18.885
563.5476 437.5 24.739
660.5286 437.5 35.915
757.5095 437.5 32.258
175.6238 464.5 49.042
272.6048 464.5 95.506
369.5857 464.5 12.726
466.5667 464.5 20.363
563.5476 464.5 14.983
660.5286 464.5 50.888
757.5095 464.5 82.29
175.6238 491.5 56.348
272.6048 491.5 91.435
369.5857 491.5 16.336
466.5667 491.5 25.405
563.5476 491.5 17.458
660.5286 491.5 51.45
757.5095 491.5 81.691
175.6238 518.5 60.39
272.6048 518.5 94.045
369.5857 518.5 25.163
466.5667 518.5 27.763
563.5476 518.5 24.504
660.5286 518.5 52.339
757.5095 518.5 89.891
175.6238 545.5 58.197
272.6048 545.5 94.636
369.5857 545.5 23.602
466.5667 545.5 25.101
563.5476 545.5 26.554
660.5286 545.5 52.349
757.5095 545.5 89.937
175.6238 572.5 55.038
272.6048 572.5 95.787
369.5857 572.5 23.372
466.5667 572.5 23.917
563.5476 572.5 31.183
660.5286 572.5 51.18
757.5095 572.5 88.021
175.6238 599.5 36.632
272.6048 599.5 97.065
369.5857 599.5 10.391
466.5667 599.5 20.725
563.5476 599.5 7.078
660.5286 599.5 17.951
757.5095 599.5 60.273
175.6238 626.5 59.88
272.6048 626.5 94.164
369.5857 626.5 22.449
466.5667 626.5 27.27
563.5476 626.5 21.047
660.5286 626.5 52.157
757.5095 626.5 89.625
END
$scale << END
338.5979 664 0.7812
342.6604 664 2.3438
346.7229 664 3.9062
350.7854 664 5.4688
354.8479 664 7.0312
358.9104 664 8.5938
362.9729 664 10.1562
367.0354 664 11.7188
371.0979 664 13.2812
375.1604 664 14.8438
379.2229 664 16.4062
383.2854 664 17.9688
387.3479 664 19.5312
391.4104 664 21.0938
395.4729 664 22.6562
399.5354 664 24.2188
403.5979 664 25.7812
407.6604 664 27.3438
411.7229 664 28.9062
415.7854 664 30.4688
419.8479 664 32.0312
423.9104 664 33.5938
427.9729 664 35.1562
432.0354 664 36.7188
436.0979 664 38.2812
440.1604 664 39.8438
444.2229 664 41.4062
448.2854 664 42.9688
452.3479 664 44.5312
456.4104 664 46.0938
460.4729 664 47.6562
464.5354 664 49.2188
468.5979 664 50.7812
472.6604 664 52.3438
476.7229 664 53.9062
480.7854 664 55.4688
484.8479 664 57.0312
488.9104 664 58.5938
492.9729 664 60.1562
497.0354 664 61.7188
501.0979 664 63.2812
505.1604 664 64.8438
509.2229 664 66.4062
513.2854 664 67.9688
517.3479 664 69.5312
521.4104 664 71.0938
525.4729 664 72.6562
529.5354 664 74.2188
533.5979 664 75.7812
537.6604 664 77.3438
541.7229 664 78.9062
545.7854 664 80.4688
549.8479 664 82.0312
553.9104 664 83.5938
557.9729 664 85.1562
562.0354 664 86.7188
566.0979 664 88.2812
570.1604 664 89.8438
574.2229 664 91.4062
578.2854 664 92.9688
582.3479 664 94.5312
586.4104 664 96.0938
590.4729 664 97.6562
594.5354 664 99.2188
END
unset key
unset border
unset tics
set lmargin at screen 0
set rmargin at screen 1
set tmargin at screen 1
set bmargin at screen 0
set xrange [0:820]
set yrange [706:0]
set style fill solid noborder
set label "What encoders know of each factor of an image, by momentum" at 410.0, 21.0 front center font ',17'
set label "features h" at 466.6, 55.0 front center
set label "shape" at 175.6, 80.0 front center font ',13'
set label "hue" at 272.6, 80.0 front center font ',13'
set label "position" at 369.6, 80.0 front center font ',13'
set label "radius" at 466.6, 80.0 front center font ',13'
set label "rotation" at 563.5, 80.0 front center font ',13'
set label "direction" at 660.5, 80.0 front center font ',13'
set label "frequency" at 757.5, 80.0 front center font ',13'
set label "raw pixels" at 119.1, 103.5 front right font ',13'
set label "untrained" at 119.1, 130.5 front right font ',13'
set label "0" at 119.1, 157.5 front right font ',13'
set label "0.9" at 119.1, 184.5 front right font ',13'
set label "0.99" at 119.1, 211.5 front right font ',13'
set label "0.999" at 119.1, 238.5 front right font ',13'
set label "0.9999" at 119.1, 265.5 front right font ',13'
set label "0.9, K = 1024" at 119.1, 292.5 front right font ',13'
set label "0.99, K = 1024" at 119.1, 319.5 front right font ',13'
set label "projections z" at 466.6, 362.0 front center
set label "shape" at 175.6, 387.0 front center font ',13'
set label "hue" at 272.6, 387.0 front center font ',13'
set label "position" at 369.6, 387.0 front center font ',13'
set label "radius" at 466.6, 387.0 front center font ',13'
set label "rotation" at 563.5, 387.0 front center font ',13'
set label "direction" at 660.5, 387.0 front center font ',13'
set label "frequency" at 757.5, 387.0 front center font ',13'
set label "raw pixels" at 119.1, 410.5 front right font ',13'
set label "untrained" at 119.1, 437.5 front right font ',13'
set label "0" at 119.1, 464.5 front right font ',13'
set label "0.9" at 119.1, 491.5 front right font ',13'
set label "0.99" at 119.1, 518.5 front right font ',13'
set label "0.999" at 119.1, 545.5 front right font ',13'
set label "0.9999" at 119.1, 572.5 front right font ',13'
set label "0.9, K = 1024" at 119.1, 599.5 front right font ',13'
set label "0.99, K = 1024" at 119.1, 626.5 front right font ',13'
set label "51" at 175.6, 103.5 front center textcolor rgb '#000000'
set label "99" at 272.6, 103.5 front center textcolor rgb '#FFFFFF'
set label "52" at 369.6, 103.5 front center textcolor rgb '#000000'
set label "18" at 466.6, 103.5 front center textcolor rgb '#000000'
set label "50" at 563.5, 103.5 front center textcolor rgb '#000000'
set label "−19" at 660.5, 103.5 front center textcolor rgb '#000000'
set label "−20" at 757.5, 103.5 front center textcolor rgb '#000000'
set label "41" at 175.6, 130.5 front center textcolor rgb '#000000'
set label "91" at 272.6, 130.5 front center textcolor rgb '#FFFFFF'
set label "19" at 369.6, 130.5 front center textcolor rgb '#000000'
set label "23" at 466.6, 130.5 front center textcolor rgb '#000000'
set label "29" at 563.5, 130.5 front center textcolor rgb '#000000'
set label "50" at 660.5, 130.5 front center textcolor rgb '#000000'
set label "46" at 757.5, 130.5 front center textcolor rgb '#000000'
set label "54" at 175.6, 157.5 front center textcolor rgb '#000000'
set label "97" at 272.6, 157.5 front center textcolor rgb '#FFFFFF'
set label "36" at 369.6, 157.5 front center textcolor rgb '#000000'
set label "26" at 466.6, 157.5 front center textcolor rgb '#000000'
set label "33" at 563.5, 157.5 front center textcolor rgb '#000000'
set label "69" at 660.5, 157.5 front center textcolor rgb '#FFFFFF'
set label "88" at 757.5, 157.5 front center textcolor rgb '#FFFFFF'
set label "63" at 175.6, 184.5 front center textcolor rgb '#000000'
set label "96" at 272.6, 184.5 front center textcolor rgb '#FFFFFF'
set label "48" at 369.6, 184.5 front center textcolor rgb '#000000'
set label "36" at 466.6, 184.5 front center textcolor rgb '#000000'
set label "41" at 563.5, 184.5 front center textcolor rgb '#000000'
set label "68" at 660.5, 184.5 front center textcolor rgb '#FFFFFF'
set label "88" at 757.5, 184.5 front center textcolor rgb '#FFFFFF'
set label "65" at 175.6, 211.5 front center textcolor rgb '#000000'
set label "97" at 272.6, 211.5 front center textcolor rgb '#FFFFFF'
set label "56" at 369.6, 211.5 front center textcolor rgb '#000000'
set label "39" at 466.6, 211.5 front center textcolor rgb '#000000'
set label "41" at 563.5, 211.5 front center textcolor rgb '#000000'
set label "70" at 660.5, 211.5 front center textcolor rgb '#FFFFFF'
set label "93" at 757.5, 211.5 front center textcolor rgb '#FFFFFF'
set label "64" at 175.6, 238.5 front center textcolor rgb '#000000'
set label "97" at 272.6, 238.5 front center textcolor rgb '#FFFFFF'
set label "51" at 369.6, 238.5 front center textcolor rgb '#000000'
set label "38" at 466.6, 238.5 front center textcolor rgb '#000000'
set label "42" at 563.5, 238.5 front center textcolor rgb '#000000'
set label "69" at 660.5, 238.5 front center textcolor rgb '#FFFFFF'
set label "93" at 757.5, 238.5 front center textcolor rgb '#FFFFFF'
set label "61" at 175.6, 265.5 front center textcolor rgb '#000000'
set label "98" at 272.6, 265.5 front center textcolor rgb '#FFFFFF'
set label "45" at 369.6, 265.5 front center textcolor rgb '#000000'
set label "34" at 466.6, 265.5 front center textcolor rgb '#000000'
set label "45" at 563.5, 265.5 front center textcolor rgb '#000000'
set label "66" at 660.5, 265.5 front center textcolor rgb '#000000'
set label "90" at 757.5, 265.5 front center textcolor rgb '#FFFFFF'
set label "44" at 175.6, 292.5 front center textcolor rgb '#000000'
set label "98" at 272.6, 292.5 front center textcolor rgb '#FFFFFF'
set label "28" at 369.6, 292.5 front center textcolor rgb '#000000'
set label "25" at 466.6, 292.5 front center textcolor rgb '#000000'
set label "24" at 563.5, 292.5 front center textcolor rgb '#000000'
set label "39" at 660.5, 292.5 front center textcolor rgb '#000000'
set label "70" at 757.5, 292.5 front center textcolor rgb '#FFFFFF'
set label "65" at 175.6, 319.5 front center textcolor rgb '#000000'
set label "97" at 272.6, 319.5 front center textcolor rgb '#FFFFFF'
set label "52" at 369.6, 319.5 front center textcolor rgb '#000000'
set label "37" at 466.6, 319.5 front center textcolor rgb '#000000'
set label "38" at 563.5, 319.5 front center textcolor rgb '#000000'
set label "71" at 660.5, 319.5 front center textcolor rgb '#FFFFFF'
set label "93" at 757.5, 319.5 front center textcolor rgb '#FFFFFF'
set label "–" at 175.6, 410.5 front center textcolor rgb '#707070'
set label "–" at 272.6, 410.5 front center textcolor rgb '#707070'
set label "–" at 369.6, 410.5 front center textcolor rgb '#707070'
set label "–" at 466.6, 410.5 front center textcolor rgb '#707070'
set label "–" at 563.5, 410.5 front center textcolor rgb '#707070'
set label "–" at 660.5, 410.5 front center textcolor rgb '#707070'
set label "–" at 757.5, 410.5 front center textcolor rgb '#707070'
set label "36" at 175.6, 437.5 front center textcolor rgb '#000000'
set label "87" at 272.6, 437.5 front center textcolor rgb '#FFFFFF'
set label "10" at 369.6, 437.5 front center textcolor rgb '#000000'
set label "19" at 466.6, 437.5 front center textcolor rgb '#000000'
set label "25" at 563.5, 437.5 front center textcolor rgb '#000000'
set label "36" at 660.5, 437.5 front center textcolor rgb '#000000'
set label "32" at 757.5, 437.5 front center textcolor rgb '#000000'
set label "49" at 175.6, 464.5 front center textcolor rgb '#000000'
set label "96" at 272.6, 464.5 front center textcolor rgb '#FFFFFF'
set label "13" at 369.6, 464.5 front center textcolor rgb '#000000'
set label "20" at 466.6, 464.5 front center textcolor rgb '#000000'
set label "15" at 563.5, 464.5 front center textcolor rgb '#000000'
set label "51" at 660.5, 464.5 front center textcolor rgb '#000000'
set label "82" at 757.5, 464.5 front center textcolor rgb '#FFFFFF'
set label "56" at 175.6, 491.5 front center textcolor rgb '#000000'
set label "91" at 272.6, 491.5 front center textcolor rgb '#FFFFFF'
set label "16" at 369.6, 491.5 front center textcolor rgb '#000000'
set label "25" at 466.6, 491.5 front center textcolor rgb '#000000'
set label "17" at 563.5, 491.5 front center textcolor rgb '#000000'
set label "51" at 660.5, 491.5 front center textcolor rgb '#000000'
set label "82" at 757.5, 491.5 front center textcolor rgb '#FFFFFF'
set label "60" at 175.6, 518.5 front center textcolor rgb '#000000'
set label "94" at 272.6, 518.5 front center textcolor rgb '#FFFFFF'
set label "25" at 369.6, 518.5 front center textcolor rgb '#000000'
set label "28" at 466.6, 518.5 front center textcolor rgb '#000000'
set label "25" at 563.5, 518.5 front center textcolor rgb '#000000'
set label "52" at 660.5, 518.5 front center textcolor rgb '#000000'
set label "90" at 757.5, 518.5 front center textcolor rgb '#FFFFFF'
set label "58" at 175.6, 545.5 front center textcolor rgb '#000000'
set label "95" at 272.6, 545.5 front center textcolor rgb '#FFFFFF'
set label "24" at 369.6, 545.5 front center textcolor rgb '#000000'
set label "25" at 466.6, 545.5 front center textcolor rgb '#000000'
set label "27" at 563.5, 545.5 front center textcolor rgb '#000000'
set label "52" at 660.5, 545.5 front center textcolor rgb '#000000'
set label "90" at 757.5, 545.5 front center textcolor rgb '#FFFFFF'
set label "55" at 175.6, 572.5 front center textcolor rgb '#000000'
set label "96" at 272.6, 572.5 front center textcolor rgb '#FFFFFF'
set label "23" at 369.6, 572.5 front center textcolor rgb '#000000'
set label "24" at 466.6, 572.5 front center textcolor rgb '#000000'
set label "31" at 563.5, 572.5 front center textcolor rgb '#000000'
set label "51" at 660.5, 572.5 front center textcolor rgb '#000000'
set label "88" at 757.5, 572.5 front center textcolor rgb '#FFFFFF'
set label "37" at 175.6, 599.5 front center textcolor rgb '#000000'
set label "97" at 272.6, 599.5 front center textcolor rgb '#FFFFFF'
set label "10" at 369.6, 599.5 front center textcolor rgb '#000000'
set label "21" at 466.6, 599.5 front center textcolor rgb '#000000'
set label "7" at 563.5, 599.5 front center textcolor rgb '#000000'
set label "18" at 660.5, 599.5 front center textcolor rgb '#000000'
set label "60" at 757.5, 599.5 front center textcolor rgb '#000000'
set label "60" at 175.6, 626.5 front center textcolor rgb '#000000'
set label "94" at 272.6, 626.5 front center textcolor rgb '#FFFFFF'
set label "22" at 369.6, 626.5 front center textcolor rgb '#000000'
set label "27" at 466.6, 626.5 front center textcolor rgb '#000000'
set label "21" at 563.5, 626.5 front center textcolor rgb '#000000'
set label "52" at 660.5, 626.5 front center textcolor rgb '#000000'
set label "90" at 757.5, 626.5 front center textcolor rgb '#FFFFFF'
set label "shape: accuracy [%]; others: R² [%]" at 326.6, 664.0 front right font ',13'
set label "0" at 336.6, 681.0 front center font ',13'
set label "50" at 466.6, 681.0 front center font ',13'
set label "100" at 596.6, 681.0 front center font ',13'
set arrow from 336.6, 657.0 to 596.6, 657.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 336.6, 671.0 to 596.6, 671.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 336.6, 657.0 to 336.6, 671.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 596.6, 657.0 to 596.6, 671.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 90.0 to 806.0, 90.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 117.0 to 806.0, 117.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 144.0 to 806.0, 144.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 171.0 to 806.0, 171.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 198.0 to 806.0, 198.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 225.0 to 806.0, 225.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 252.0 to 806.0, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 279.0 to 806.0, 279.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 306.0 to 806.0, 306.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 333.0 to 806.0, 333.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 90.0 to 127.1, 333.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 224.1, 90.0 to 224.1, 333.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 321.1, 90.0 to 321.1, 333.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 418.1, 90.0 to 418.1, 333.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 515.1, 90.0 to 515.1, 333.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 612.0, 90.0 to 612.0, 333.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 709.0, 90.0 to 709.0, 333.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 806.0, 90.0 to 806.0, 333.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 397.0 to 806.0, 397.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 424.0 to 806.0, 424.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 451.0 to 806.0, 451.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 478.0 to 806.0, 478.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 505.0 to 806.0, 505.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 532.0 to 806.0, 532.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 559.0 to 806.0, 559.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 586.0 to 806.0, 586.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 613.0 to 806.0, 613.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 640.0 to 806.0, 640.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 127.1, 397.0 to 127.1, 640.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 224.1, 397.0 to 224.1, 640.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 321.1, 397.0 to 321.1, 640.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 418.1, 397.0 to 418.1, 640.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 515.1, 397.0 to 515.1, 640.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 612.0, 397.0 to 612.0, 640.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 709.0, 397.0 to 709.0, 640.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 806.0, 397.0 to 806.0, 640.0 nohead front lc rgb '#B0B0B0' lw 1

share(v) = v < 0.000000 ? 0.0 : v > 100.000000 ? 1.0 : (v - (0.000000)) / (100.000000 - (0.000000))
grey(v) = int(255 - share(v) * 210 + 0.5) * 65793
plot $panel0 using 1:2:($1-48.4905):($1+48.4905):($2-13.5000):($2+13.5000):(grey($3)) with boxxyerror lc rgb variable, \
  $panel1 using 1:2:($1-48.4905):($1+48.4905):($2-13.5000):($2+13.5000):(grey($3)) with boxxyerror lc rgb variable, \
  $scale using 1:2:($1-2.0312):($1+2.0312):($2-7.0000):($2+7.0000):(grey($3)) with boxxyerror lc rgb variable
unset output
