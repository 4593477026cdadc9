import 'microneedling-screener/define';
