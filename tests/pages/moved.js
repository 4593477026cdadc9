// Puts the element into the next slide, again and again. What was answered must outlive it.
const element = document.querySelector('microneedling-screener');
const slides = document.querySelectorAll('.slide');
let moves = 0;
setInterval(() => slides[++moves % slides.length].append(element), 30);
