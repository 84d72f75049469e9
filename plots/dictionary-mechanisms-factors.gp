# dictionary-mechanisms-factors.svg. To draw it again, in this folder: gnuplot dictionary-mechanisms-factors.gp
reset
if (!exists("output")) output = "dictionary-mechanisms-factors.svg"
set encoding utf8
set terminal svg size 820,814 background "white" font "sans-serif,15" noenhanced
set output output
$panel0 << END
278.231 103.5 51.612
359.4262 103.5 98.506
440.6214 103.5 52.094
521.8167 103.5 18.666
603.0119 103.5 49.942
684.2071 103.5 -19.698
765.4024 103.5 -20.54
278.231 130.5 41.948
359.4262 130.5 90.266
440.6214 130.5 19.16
521.8167 130.5 23.81
603.0119 130.5 30.366
684.2071 130.5 52.414
765.4024 130.5 49.944
278.231 157.5 62.808
359.4262 157.5 96.868
440.6214 157.5 49.628
521.8167 157.5 35.324
603.0119 157.5 38.92
684.2071 157.5 75.704
765.4024 157.5 92.656
278.231 184.5 66.7
359.4262 184.5 97.032
440.6214 184.5 58.524
521.8167 184.5 38.604
603.0119 184.5 45.086
684.2071 184.5 70.306
765.4024 184.5 93.106
278.231 211.5 69.636
359.4262 211.5 96.994
440.6214 211.5 62.052
521.8167 211.5 43.444
603.0119 211.5 48.062
684.2071 211.5 69.302
765.4024 211.5 93.258
278.231 238.5 71.378
359.4262 238.5 96.83
440.6214 238.5 63.148
521.8167 238.5 44.644
603.0119 238.5 50.774
684.2071 238.5 66.316
765.4024 238.5 92.81
278.231 265.5 68.476
359.4262 265.5 96.384
440.6214 265.5 59.088
521.8167 265.5 40.99
603.0119 265.5 48.604
684.2071 265.5 62.552
765.4024 265.5 92.922
278.231 292.5 66.072
359.4262 292.5 97.47
440.6214 292.5 58.482
521.8167 292.5 37.572
603.0119 292.5 41.176
684.2071 292.5 70.374
765.4024 292.5 92.28
278.231 319.5 74.976
359.4262 319.5 96.996
440.6214 319.5 65.436
521.8167 319.5 46.986
603.0119 319.5 59.134
684.2071 319.5 64.382
765.4024 319.5 90.728
278.231 346.5 59.658
359.4262 346.5 96.718
440.6214 346.5 49.3
521.8167 346.5 31.602
603.0119 346.5 43.178
684.2071 346.5 62.834
765.4024 346.5 88.364
278.231 373.5 60.51
359.4262 373.5 96.2
440.6214 373.5 49.868
521.8167 373.5 31.612
603.0119 373.5 44.922
684.2071 373.5 62.1
765.4024 373.5 87.132
END
$panel1 << END
278.231 491.5 35.896
359.4262 491.5 85.54
440.6214 491.5 10.844
521.8167 491.5 19.258
603.0119 491.5 25.016
684.2071 491.5 37.59
765.4024 491.5 34.286
278.231 518.5 56.908
359.4262 518.5 94.048
440.6214 518.5 20.786
521.8167 518.5 25.288
603.0119 518.5 20.048
684.2071 518.5 54.958
765.4024 518.5 89.528
278.231 545.5 61.778
359.4262 545.5 94.716
440.6214 545.5 26.774
521.8167 545.5 27.02
603.0119 545.5 24.87
684.2071 545.5 51.052
765.4024 545.5 89.188
278.231 572.5 63.9
359.4262 572.5 95.134
440.6214 572.5 26.078
521.8167 572.5 29.652
603.0119 572.5 28.212
684.2071 572.5 50.688
765.4024 572.5 88.99
278.231 599.5 65.348
359.4262 599.5 94.57
440.6214 599.5 24.4
521.8167 599.5 30.002
603.0119 599.5 30.988
684.2071 599.5 49.302
765.4024 599.5 89.266
278.231 626.5 61.558
359.4262 626.5 94.256
440.6214 626.5 23.442
521.8167 626.5 26.298
603.0119 626.5 29.784
684.2071 626.5 49.148
765.4024 626.5 89.942
278.231 653.5 60.616
359.4262 653.5 95.58
440.6214 653.5 22.52
521.8167 653.5 24.328
603.0119 653.5 22.858
684.2071 653.5 52.376
765.4024 653.5 88.832
278.231 680.5 69.502
359.4262 680.5 96.832
440.6214 680.5 24.586
521.8167 680.5 33.318
603.0119 680.5 37.65
684.2071 680.5 47.81
765.4024 680.5 85.57
278.231 707.5 53.832
359.4262 707.5 95.27
440.6214 707.5 28.29
521.8167 707.5 22.19
603.0119 707.5 23.808
684.2071 707.5 45.398
765.4024 707.5 85.242
278.231 734.5 54.658
359.4262 734.5 95.28
440.6214 734.5 27.658
521.8167 734.5 21.932
603.0119 734.5 25.298
684.2071 734.5 45.858
765.4024 734.5 83.006
END
$scale << END
393.8479 772 0.7812
397.9104 772 2.3438
401.9729 772 3.9062
406.0354 772 5.4688
410.0979 772 7.0312
414.1604 772 8.5938
418.2229 772 10.1562
422.2854 772 11.7188
426.3479 772 13.2812
430.4104 772 14.8438
434.4729 772 16.4062
438.5354 772 17.9688
442.5979 772 19.5312
446.6604 772 21.0938
450.7229 772 22.6562
454.7854 772 24.2188
458.8479 772 25.7812
462.9104 772 27.3438
466.9729 772 28.9062
471.0354 772 30.4688
475.0979 772 32.0312
479.1604 772 33.5938
483.2229 772 35.1562
487.2854 772 36.7188
491.3479 772 38.2812
495.4104 772 39.8438
499.4729 772 41.4062
503.5354 772 42.9688
507.5979 772 44.5312
511.6604 772 46.0938
515.7229 772 47.6562
519.7854 772 49.2188
523.8479 772 50.7812
527.9104 772 52.3438
531.9729 772 53.9062
536.0354 772 55.4688
540.0979 772 57.0312
544.1604 772 58.5938
548.2229 772 60.1562
552.2854 772 61.7188
556.3479 772 63.2812
560.4104 772 64.8438
564.4729 772 66.4062
568.5354 772 67.9688
572.5979 772 69.5312
576.6604 772 71.0938
580.7229 772 72.6562
584.7854 772 74.2188
588.8479 772 75.7812
592.9104 772 77.3438
596.9729 772 78.9062
601.0354 772 80.4688
605.0979 772 82.0312
609.1604 772 83.5938
613.2229 772 85.1562
617.2854 772 86.7188
621.3479 772 88.2812
625.4104 772 89.8438
629.4729 772 91.4062
633.5354 772 92.9688
637.5979 772 94.5312
641.6604 772 96.0938
645.7229 772 97.6562
649.7854 772 99.2188
END
unset key
unset border
unset tics
set lmargin at screen 0
set rmargin at screen 1
set tmargin at screen 1
set bmargin at screen 0
set xrange [0:820]
set yrange [814:0]
set style fill solid noborder
set label "What each dictionary teaches of each factor of an image" at 410.0, 21.0 front center font ',17'
set label "features h" at 521.8, 55.0 front center
set label "shape" at 278.2, 80.0 front center font ',13'
set label "hue" at 359.4, 80.0 front center font ',13'
set label "position" at 440.6, 80.0 front center font ',13'
set label "radius" at 521.8, 80.0 front center font ',13'
set label "rotation" at 603.0, 80.0 front center font ',13'
set label "direction" at 684.2, 80.0 front center font ',13'
set label "frequency" at 765.4, 80.0 front center font ',13'
set label "raw pixels" at 229.6, 103.5 front right font ',13'
set label "untrained" at 229.6, 130.5 front right font ',13'
set label "queue, K = 16" at 229.6, 157.5 front right font ',13'
set label "queue, K = 64" at 229.6, 184.5 front right font ',13'
set label "queue, K = 256" at 229.6, 211.5 front right font ',13'
set label "queue, K = 1024, m = 0.9975" at 229.6, 238.5 front right font ',13'
set label "queue, K = 4096, m = 0.999375" at 229.6, 265.5 front right font ',13'
set label "end-to-end, K = 15" at 229.6, 292.5 front right font ',13'
set label "end-to-end, K = 63" at 229.6, 319.5 front right font ',13'
set label "memory bank, K = 256" at 229.6, 346.5 front right font ',13'
set label "memory bank, K = 4096" at 229.6, 373.5 front right font ',13'
set label "projections z" at 521.8, 416.0 front center
set label "shape" at 278.2, 441.0 front center font ',13'
set label "hue" at 359.4, 441.0 front center font ',13'
set label "position" at 440.6, 441.0 front center font ',13'
set label "radius" at 521.8, 441.0 front center font ',13'
set label "rotation" at 603.0, 441.0 front center font ',13'
set label "direction" at 684.2, 441.0 front center font ',13'
set label "frequency" at 765.4, 441.0 front center font ',13'
set label "raw pixels" at 229.6, 464.5 front right font ',13'
set label "untrained" at 229.6, 491.5 front right font ',13'
set label "queue, K = 16" at 229.6, 518.5 front right font ',13'
set label "queue, K = 64" at 229.6, 545.5 front right font ',13'
set label "queue, K = 256" at 229.6, 572.5 front right font ',13'
set label "queue, K = 1024, m = 0.9975" at 229.6, 599.5 front right font ',13'
set label "queue, K = 4096, m = 0.999375" at 229.6, 626.5 front right font ',13'
set label "end-to-end, K = 15" at 229.6, 653.5 front right font ',13'
set label "end-to-end, K = 63" at 229.6, 680.5 front right font ',13'
set label "memory bank, K = 256" at 229.6, 707.5 front right font ',13'
set label "memory bank, K = 4096" at 229.6, 734.5 front right font ',13'
set label "52" at 278.2, 103.5 front center textcolor rgb '#000000'
set label "99" at 359.4, 103.5 front center textcolor rgb '#FFFFFF'
set label "52" at 440.6, 103.5 front center textcolor rgb '#000000'
set label "19" at 521.8, 103.5 front center textcolor rgb '#000000'
set label "50" at 603.0, 103.5 front center textcolor rgb '#000000'
set label "−20" at 684.2, 103.5 front center textcolor rgb '#000000'
set label "−21" at 765.4, 103.5 front center textcolor rgb '#000000'
set label "42" at 278.2, 130.5 front center textcolor rgb '#000000'
set label "90" at 359.4, 130.5 front center textcolor rgb '#FFFFFF'
set label "19" at 440.6, 130.5 front center textcolor rgb '#000000'
set label "24" at 521.8, 130.5 front center textcolor rgb '#000000'
set label "30" at 603.0, 130.5 front center textcolor rgb '#000000'
set label "52" at 684.2, 130.5 front center textcolor rgb '#000000'
set label "50" at 765.4, 130.5 front center textcolor rgb '#000000'
set label "63" at 278.2, 157.5 front center textcolor rgb '#000000'
set label "97" at 359.4, 157.5 front center textcolor rgb '#FFFFFF'
set label "50" at 440.6, 157.5 front center textcolor rgb '#000000'
set label "35" at 521.8, 157.5 front center textcolor rgb '#000000'
set label "39" at 603.0, 157.5 front center textcolor rgb '#000000'
set label "76" at 684.2, 157.5 front center textcolor rgb '#FFFFFF'
set label "93" at 765.4, 157.5 front center textcolor rgb '#FFFFFF'
set label "67" at 278.2, 184.5 front center textcolor rgb '#FFFFFF'
set label "97" at 359.4, 184.5 front center textcolor rgb '#FFFFFF'
set label "59" at 440.6, 184.5 front center textcolor rgb '#000000'
set label "39" at 521.8, 184.5 front center textcolor rgb '#000000'
set label "45" at 603.0, 184.5 front center textcolor rgb '#000000'
set label "70" at 684.2, 184.5 front center textcolor rgb '#FFFFFF'
set label "93" at 765.4, 184.5 front center textcolor rgb '#FFFFFF'
set label "70" at 278.2, 211.5 front center textcolor rgb '#FFFFFF'
set label "97" at 359.4, 211.5 front center textcolor rgb '#FFFFFF'
set label "62" at 440.6, 211.5 front center textcolor rgb '#000000'
set label "43" at 521.8, 211.5 front center textcolor rgb '#000000'
set label "48" at 603.0, 211.5 front center textcolor rgb '#000000'
set label "69" at 684.2, 211.5 front center textcolor rgb '#FFFFFF'
set label "93" at 765.4, 211.5 front center textcolor rgb '#FFFFFF'
set label "71" at 278.2, 238.5 front center textcolor rgb '#FFFFFF'
set label "97" at 359.4, 238.5 front center textcolor rgb '#FFFFFF'
set label "63" at 440.6, 238.5 front center textcolor rgb '#000000'
set label "45" at 521.8, 238.5 front center textcolor rgb '#000000'
set label "51" at 603.0, 238.5 front center textcolor rgb '#000000'
set label "66" at 684.2, 238.5 front center textcolor rgb '#FFFFFF'
set label "93" at 765.4, 238.5 front center textcolor rgb '#FFFFFF'
set label "68" at 278.2, 265.5 front center textcolor rgb '#FFFFFF'
set label "96" at 359.4, 265.5 front center textcolor rgb '#FFFFFF'
set label "59" at 440.6, 265.5 front center textcolor rgb '#000000'
set label "41" at 521.8, 265.5 front center textcolor rgb '#000000'
set label "49" at 603.0, 265.5 front center textcolor rgb '#000000'
set label "63" at 684.2, 265.5 front center textcolor rgb '#000000'
set label "93" at 765.4, 265.5 front center textcolor rgb '#FFFFFF'
set label "66" at 278.2, 292.5 front center textcolor rgb '#FFFFFF'
set label "97" at 359.4, 292.5 front center textcolor rgb '#FFFFFF'
set label "58" at 440.6, 292.5 front center textcolor rgb '#000000'
set label "38" at 521.8, 292.5 front center textcolor rgb '#000000'
set label "41" at 603.0, 292.5 front center textcolor rgb '#000000'
set label "70" at 684.2, 292.5 front center textcolor rgb '#FFFFFF'
set label "92" at 765.4, 292.5 front center textcolor rgb '#FFFFFF'
set label "75" at 278.2, 319.5 front center textcolor rgb '#FFFFFF'
set label "97" at 359.4, 319.5 front center textcolor rgb '#FFFFFF'
set label "65" at 440.6, 319.5 front center textcolor rgb '#000000'
set label "47" at 521.8, 319.5 front center textcolor rgb '#000000'
set label "59" at 603.0, 319.5 front center textcolor rgb '#000000'
set label "64" at 684.2, 319.5 front center textcolor rgb '#000000'
set label "91" at 765.4, 319.5 front center textcolor rgb '#FFFFFF'
set label "60" at 278.2, 346.5 front center textcolor rgb '#000000'
set label "97" at 359.4, 346.5 front center textcolor rgb '#FFFFFF'
set label "49" at 440.6, 346.5 front center textcolor rgb '#000000'
set label "32" at 521.8, 346.5 front center textcolor rgb '#000000'
set label "43" at 603.0, 346.5 front center textcolor rgb '#000000'
set label "63" at 684.2, 346.5 front center textcolor rgb '#000000'
set label "88" at 765.4, 346.5 front center textcolor rgb '#FFFFFF'
set label "61" at 278.2, 373.5 front center textcolor rgb '#000000'
set label "96" at 359.4, 373.5 front center textcolor rgb '#FFFFFF'
set label "50" at 440.6, 373.5 front center textcolor rgb '#000000'
set label "32" at 521.8, 373.5 front center textcolor rgb '#000000'
set label "45" at 603.0, 373.5 front center textcolor rgb '#000000'
set label "62" at 684.2, 373.5 front center textcolor rgb '#000000'
set label "87" at 765.4, 373.5 front center textcolor rgb '#FFFFFF'
set label "–" at 278.2, 464.5 front center textcolor rgb '#707070'
set label "–" at 359.4, 464.5 front center textcolor rgb '#707070'
set label "–" at 440.6, 464.5 front center textcolor rgb '#707070'
set label "–" at 521.8, 464.5 front center textcolor rgb '#707070'
set label "–" at 603.0, 464.5 front center textcolor rgb '#707070'
set label "–" at 684.2, 464.5 front center textcolor rgb '#707070'
set label "–" at 765.4, 464.5 front center textcolor rgb '#707070'
set label "36" at 278.2, 491.5 front center textcolor rgb '#000000'
set label "86" at 359.4, 491.5 front center textcolor rgb '#FFFFFF'
set label "11" at 440.6, 491.5 front center textcolor rgb '#000000'
set label "19" at 521.8, 491.5 front center textcolor rgb '#000000'
set label "25" at 603.0, 491.5 front center textcolor rgb '#000000'
set label "38" at 684.2, 491.5 front center textcolor rgb '#000000'
set label "34" at 765.4, 491.5 front center textcolor rgb '#000000'
set label "57" at 278.2, 518.5 front center textcolor rgb '#000000'
set label "94" at 359.4, 518.5 front center textcolor rgb '#FFFFFF'
set label "21" at 440.6, 518.5 front center textcolor rgb '#000000'
set label "25" at 521.8, 518.5 front center textcolor rgb '#000000'
set label "20" at 603.0, 518.5 front center textcolor rgb '#000000'
set label "55" at 684.2, 518.5 front center textcolor rgb '#000000'
set label "90" at 765.4, 518.5 front center textcolor rgb '#FFFFFF'
set label "62" at 278.2, 545.5 front center textcolor rgb '#000000'
set label "95" at 359.4, 545.5 front center textcolor rgb '#FFFFFF'
set label "27" at 440.6, 545.5 front center textcolor rgb '#000000'
set label "27" at 521.8, 545.5 front center textcolor rgb '#000000'
set label "25" at 603.0, 545.5 front center textcolor rgb '#000000'
set label "51" at 684.2, 545.5 front center textcolor rgb '#000000'
set label "89" at 765.4, 545.5 front center textcolor rgb '#FFFFFF'
set label "64" at 278.2, 572.5 front center textcolor rgb '#000000'
set label "95" at 359.4, 572.5 front center textcolor rgb '#FFFFFF'
set label "26" at 440.6, 572.5 front center textcolor rgb '#000000'
set label "30" at 521.8, 572.5 front center textcolor rgb '#000000'
set label "28" at 603.0, 572.5 front center textcolor rgb '#000000'
set label "51" at 684.2, 572.5 front center textcolor rgb '#000000'
set label "89" at 765.4, 572.5 front center textcolor rgb '#FFFFFF'
set label "65" at 278.2, 599.5 front center textcolor rgb '#000000'
set label "95" at 359.4, 599.5 front center textcolor rgb '#FFFFFF'
set label "24" at 440.6, 599.5 front center textcolor rgb '#000000'
set label "30" at 521.8, 599.5 front center textcolor rgb '#000000'
set label "31" at 603.0, 599.5 front center textcolor rgb '#000000'
set label "49" at 684.2, 599.5 front center textcolor rgb '#000000'
set label "89" at 765.4, 599.5 front center textcolor rgb '#FFFFFF'
set label "62" at 278.2, 626.5 front center textcolor rgb '#000000'
set label "94" at 359.4, 626.5 front center textcolor rgb '#FFFFFF'
set label "23" at 440.6, 626.5 front center textcolor rgb '#000000'
set label "26" at 521.8, 626.5 front center textcolor rgb '#000000'
set label "30" at 603.0, 626.5 front center textcolor rgb '#000000'
set label "49" at 684.2, 626.5 front center textcolor rgb '#000000'
set label "90" at 765.4, 626.5 front center textcolor rgb '#FFFFFF'
set label "61" at 278.2, 653.5 front center textcolor rgb '#000000'
set label "96" at 359.4, 653.5 front center textcolor rgb '#FFFFFF'
set label "23" at 440.6, 653.5 front center textcolor rgb '#000000'
set label "24" at 521.8, 653.5 front center textcolor rgb '#000000'
set label "23" at 603.0, 653.5 front center textcolor rgb '#000000'
set label "52" at 684.2, 653.5 front center textcolor rgb '#000000'
set label "89" at 765.4, 653.5 front center textcolor rgb '#FFFFFF'
set label "70" at 278.2, 680.5 front center textcolor rgb '#FFFFFF'
set label "97" at 359.4, 680.5 front center textcolor rgb '#FFFFFF'
set label "25" at 440.6, 680.5 front center textcolor rgb '#000000'
set label "33" at 521.8, 680.5 front center textcolor rgb '#000000'
set label "38" at 603.0, 680.5 front center textcolor rgb '#000000'
set label "48" at 684.2, 680.5 front center textcolor rgb '#000000'
set label "86" at 765.4, 680.5 front center textcolor rgb '#FFFFFF'
set label "54" at 278.2, 707.5 front center textcolor rgb '#000000'
set label "95" at 359.4, 707.5 front center textcolor rgb '#FFFFFF'
set label "28" at 440.6, 707.5 front center textcolor rgb '#000000'
set label "22" at 521.8, 707.5 front center textcolor rgb '#000000'
set label "24" at 603.0, 707.5 front center textcolor rgb '#000000'
set label "45" at 684.2, 707.5 front center textcolor rgb '#000000'
set label "85" at 765.4, 707.5 front center textcolor rgb '#FFFFFF'
set label "55" at 278.2, 734.5 front center textcolor rgb '#000000'
set label "95" at 359.4, 734.5 front center textcolor rgb '#FFFFFF'
set label "28" at 440.6, 734.5 front center textcolor rgb '#000000'
set label "22" at 521.8, 734.5 front center textcolor rgb '#000000'
set label "25" at 603.0, 734.5 front center textcolor rgb '#000000'
set label "46" at 684.2, 734.5 front center textcolor rgb '#000000'
set label "83" at 765.4, 734.5 front center textcolor rgb '#FFFFFF'
set label "shape: accuracy [%]; others: R² [%]" at 381.8, 772.0 front right font ',13'
set label "0" at 391.8, 789.0 front center font ',13'
set label "50" at 521.8, 789.0 front center font ',13'
set label "100" at 651.8, 789.0 front center font ',13'
set arrow from 391.8, 765.0 to 651.8, 765.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 391.8, 779.0 to 651.8, 779.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 391.8, 765.0 to 391.8, 779.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 651.8, 765.0 to 651.8, 779.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 90.0 to 806.0, 90.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 117.0 to 806.0, 117.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 144.0 to 806.0, 144.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 171.0 to 806.0, 171.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 198.0 to 806.0, 198.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 225.0 to 806.0, 225.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 252.0 to 806.0, 252.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 279.0 to 806.0, 279.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 306.0 to 806.0, 306.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 333.0 to 806.0, 333.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 360.0 to 806.0, 360.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 387.0 to 806.0, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 90.0 to 237.6, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 318.8, 90.0 to 318.8, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 400.0, 90.0 to 400.0, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 481.2, 90.0 to 481.2, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 562.4, 90.0 to 562.4, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 643.6, 90.0 to 643.6, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 724.8, 90.0 to 724.8, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 806.0, 90.0 to 806.0, 387.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 451.0 to 806.0, 451.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 478.0 to 806.0, 478.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 505.0 to 806.0, 505.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 532.0 to 806.0, 532.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 559.0 to 806.0, 559.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 586.0 to 806.0, 586.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 613.0 to 806.0, 613.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 640.0 to 806.0, 640.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 667.0 to 806.0, 667.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 694.0 to 806.0, 694.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 721.0 to 806.0, 721.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 748.0 to 806.0, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 237.6, 451.0 to 237.6, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 318.8, 451.0 to 318.8, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 400.0, 451.0 to 400.0, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 481.2, 451.0 to 481.2, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 562.4, 451.0 to 562.4, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 643.6, 451.0 to 643.6, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 724.8, 451.0 to 724.8, 748.0 nohead front lc rgb '#B0B0B0' lw 1
set arrow from 806.0, 451.0 to 806.0, 748.0 nohead front lc rgb '#B0B0B0' lw 1

share(v) = v < 0.000000 ? 0.0 : v > 100.000000 ? 1.0 : (v - (0.000000)) / (100.000000 - (0.000000))
grey(v) = int(255 - share(v) * 210 + 0.5) * 65793
plot $panel0 using 1:2:($1-40.5976):($1+40.5976):($2-13.5000):($2+13.5000):(grey($3)) with boxxyerror lc rgb variable, \
  $panel1 using 1:2:($1-40.5976):($1+40.5976):($2-13.5000):($2+13.5000):(grey($3)) with boxxyerror lc rgb variable, \
  $scale using 1:2:($1-2.0312):($1+2.0312):($2-7.0000):($2+7.0000):(grey($3)) with boxxyerror lc rgb variable
unset output
